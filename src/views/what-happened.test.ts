import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { happened, LIVED, livedMosaic } from './history.example.ts';
import { historyView } from './history-view.ts';
import { eventCounts, happenedLines, inBrief, type Words } from './what-happened.ts';

const to = addressesUnder('/m/');
const mosaic = livedMosaic();
const { names } = historyView(mosaic, { events: LIVED });
/** Links as `[words](address)`. */
const shown = (words: readonly Words[]) =>
  words.map((each) => (typeof each === 'string' ? each : `[${each.words}](${each.href})`)).join('');
const lines = (...events: Parameters<typeof happenedLines>[0]) => happenedLines(events, names, to).map(({ words }) => shown(words));
const learnt = (source: string) => happened('2026-01-02', 'a', 'learnt', { source });

describe('happenedLines', () => {
  it('says each kind of event in a line of its own, in the same order', () => {
    const events = ['answered', 'asked', 'disputed'].map((kind) => happened('2026-01-02', 'a', kind as 'asked'));
    assert.deepEqual(lines(...events), ['asked', 'found ill-posed', 'answered']);
  });

  it('names questions and sources as they are called now, those that are gone as they were called last, without a link', () => {
    assert.deepEqual(LIVED.map((event) => lines(event).join()).slice(2), [
      'asked',
      'moved from “Is it <gone>?” to [The first](/m/questions/a/)',
      'learnt from [S <1>](/m/sources/e-org-s/)',
      'merged with “Is it <gone>?”',
      'disputed by lost.example',
      'asked',
    ]);
    assert.deepEqual(lines(happened('2026-01-02', 'c', 'moved', { from: 'bee' })), ['moved from [B?](/m/questions/b/), as a root']);
    assert.deepEqual(lines(happened('2026-01-02', 'c', 'moved', { to: 'never' })), ['moved under “never”']);
    assert.deepEqual(lines(happened('2026-01-02', 'a', 'retitled', { from: 'Old?', to: 'A?' })), ['retitled, before: “Old?”']);
  });

  it('names two sources and counts the others, and never counts only one', () => {
    const from = (count: number) => lines(...Array.from({ length: count }, (_, n) => learnt(`https://${n}.example/`)));
    assert.deepEqual(
      [1, 2, 3, 4].map((count) => from(count).join()),
      [
        'learnt from 0.example',
        'learnt from 0.example and 1.example',
        'learnt from 0.example, 1.example and 2.example',
        'learnt from 0.example, 1.example and 2 others',
      ],
    );
    assert.deepEqual(lines(learnt('https://e.org/s'), learnt('https://e.org/s')), ['learnt from [S <1>](/m/sources/e-org-s/)']);
  });
});

it('says in brief what happened, and counts it', () => {
  assert.equal(
    inBrief([learnt('https://e.org/s'), learnt('https://e.org/t'), happened('2026-01-02', 'a', 'asked')]),
    'asked, learnt from 2 sources',
  );
  assert.equal(inBrief([happened('2026-01-02', 'a', 'disputed'), happened('2026-01-02', 'a', 'answered')]), 'found ill-posed, answered');
  assert.equal(eventCounts(LIVED), '4 questions asked, 1 merged, 1 moved, 1 insight, 1 dispute');
});
