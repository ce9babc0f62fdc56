import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openComposeData } from './compose-data.ts';
import { look } from './look.ts';
import { take, type Written } from './written.ts';

const around = openComposeData({ version: 1, questions: [], tags: [] });
const written = (text: string): Written => ({ name: 'a.md', text, was: text });
const FLAWED = written(`---
title: A?
sources:
  - url: https://x.org/1
    date: soon
  - https://x.org/2
  - url: https://x.org/3
    stance: maybe
---
`);

it('a source with a mistake keeps its place in the list, so that the form changes the one that it shows', () => {
  const { sources, problems } = look(FLAWED, around);
  assert.deepEqual(
    sources.map((source) => source?.url),
    [undefined, 'https://x.org/2', undefined],
  );
  assert.deepEqual(
    problems.filter(({ ruleId }) => ruleId === 'field-type').map(({ entry }) => entry),
    [0, 2],
  );
  const mended = take(FLAWED, { kind: 'source', index: 0, entry: { url: 'https://x.org/1', date: '2024' } }, around);
  assert.deepEqual(
    look(mended, around).sources.map((source) => source?.url),
    ['https://x.org/1', 'https://x.org/2', undefined],
  );
  const without = take(FLAWED, { kind: 'source', index: 2, entry: undefined }, around);
  assert.equal(without.text, FLAWED.text.replace(/ {2}- url: https:\/\/x\.org\/3\n.*\n/, ''));
  assert.throws(() => take(FLAWED, { kind: 'source', index: 3, entry: { url: 'https://x.org/1' } }, around), /no such source/);
  const more = take(FLAWED, { kind: 'add-source', entry: { url: 'https://x.org/4' } }, around);
  assert.match(more.text, /stance: maybe\n {2}- url: https:\/\/x\.org\/4\n---\n$/);
});
