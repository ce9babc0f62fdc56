import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from './mosaic.example.ts';
import { sourceDeed } from './source-deed.ts';

const entry = (name: string, more = '') => `{url: "https://example.org/${name}", title: ${name}${more}}`;
const file = (parent: string, ...sources: string[]) =>
  [
    `title: What is asked here, ${parent || 'above all'}?`,
    ...(parent ? [`parent: ${parent}`] : []),
    `sources: [${sources.join(', ')}]`,
  ].join('\n');
const SAYS = ', insight: So it is.';
const mosaic = mosaicOf({
  root: file('', entry('list', ', stance: poses')),
  'branch-a': file('root', entry('list', ', stance: poses'), entry('paper', SAYS)),
  'leaf-a': file('branch-a', entry('paper', `${SAYS}, stance: disputes`), entry('other', SAYS)),
  'branch-b': file('root', entry('paper', SAYS), entry('other', SAYS), entry('lead')),
  'leaf-b': file('branch-b', entry('one', SAYS)),
  'leaf-c': file('branch-b', entry('twice', SAYS), entry('twice', ', insight: And so.'), entry('twice', ', stance: disputes')),
});
const deed = (name: string) => sourceDeed([...mosaic.sources.values()].find(({ title }) => title === name) ?? assert.fail(name));

describe('what a source did', () => {
  it('is said with the strongest first, and with what would be dark without it', () => {
    assert.equal(deed('paper'), 'It disputes 1 question and informs 2, in 2 branches; without it, one of them would be dark.');
    assert.equal(deed('one'), 'It informs 1 question; without it, it would be dark.');
    assert.equal(deed('other'), 'It informs 2 questions, in 2 branches.');
    assert.equal(deed('list'), 'It asks 2 questions.');
  });

  it('counts a question that has two insights of it once', () =>
    assert.equal(deed('twice'), 'It informs 1 question; without it, it would be dark.'));

  it('is nothing where nobody has read it', () => assert.equal(deed('lead'), undefined));
});
