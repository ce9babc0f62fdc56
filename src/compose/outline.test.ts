import assert from 'node:assert/strict';
import { it } from 'node:test';
import { mosaicOf } from '../views/mosaic.example.ts';
import { composeData, openComposeData } from './compose-data.ts';
import { outlineOf } from './outline.ts';

it('the outline has the questions in tree order with the rows of their parents, and the tags with a line first', () => {
  const mosaic = mosaicOf(
    {
      inside: 'title: What is inside?\nparent: agents\ntags: [zeal, art]',
      agents:
        'title: How do agents work?\nlabel: Agents\ntags: [zeal]\nsources:\n  - url: https://x.org/1\n    title: T\n    insight: It says.',
    },
    'zeal: What drives.\n',
  );
  const { questions, tags } = outlineOf(openComposeData(JSON.parse(JSON.stringify(composeData(mosaic)))));
  assert.deepEqual(questions, [
    { id: 'agents', name: 'agents.md', label: 'Agents', title: 'How do agents work?', fill: 'lit' },
    { id: 'inside', name: 'inside.md', label: 'What is inside?', title: 'What is inside?', fill: 'dark', parent: 0 },
  ]);
  assert.deepEqual(tags, [
    { slug: 'zeal', line: 'What drives.', questions: 2 },
    { slug: 'art', questions: 1 },
  ]);
});
