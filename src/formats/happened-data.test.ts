import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from '../views/address.ts';
import { happened, LIVED, livedMosaic } from '../views/history.example.ts';
import { historyView } from '../views/history-view.ts';
import { type Happened, happenedFile, happenedFiles, recentOf, shardsFor } from './happened-data.ts';

const to = addressesUnder('/m/');
const mosaic = livedMosaic();
const view = historyView(mosaic, { events: LIVED, since: '2026-01-01' });

describe('the data of what happened', () => {
  it('has each question in the file that its page names, by day, newest first', () => {
    for (const shards of [1, 4]) {
      const files = new Map(happenedFiles(view, shards, to).map(({ name, text }) => [name, JSON.parse(text()) as Happened]));
      assert.equal(files.size, shards);
      const { since, questions } = files.get(happenedFile('b', shards)) ?? assert.fail();
      assert.equal(since, '2026-01-01');
      assert.deepEqual(
        questions.b?.map(({ date, lines }) => [date, ...lines.map(([first]) => first)]),
        [
          ['2026-01-20T12:00:00Z', 'disputed by '],
          ['2026-01-13T12:00:00Z', 'learnt from '],
          ['2026-01-12T12:00:00Z', 'moved from '],
          ['2026-01-05T12:00:00Z', 'asked'],
        ],
      );
      const all = [...files.values()].flatMap(({ questions }) => Object.keys(questions)).sort();
      assert.deepEqual(all, ['a', 'b', 'c', 'gone']);
    }
  });

  it('is in files of about 32 questions, whose number is a power of two', () => {
    assert.deepEqual([0, 1, 32, 33, 268, 10_000].map(shardsFor), [1, 1, 1, 2, 16, 512]);
  });

  it('tells of late which questions changed when, below what, and where it ends', () => {
    const { head, from, ids, parents, events } = recentOf(view);
    assert.equal(head, '2026-01-20T13:00:00Z');
    assert.equal(from, undefined);
    assert.deepEqual(
      ids.map((id, row) => [id, ids[parents[row] ?? -1] ?? '']),
      [
        ['c', ''],
        ['a', ''],
        ['b', 'a'],
        ['gone', ''],
      ],
    );
    assert.deepEqual(events[1], [ids.indexOf('b'), '2026-01-20T12:00:00Z']);
    const many = Array.from({ length: 500 }, (_, n) => happened(`2026-02-01T00:00:00Z`, `q${n}`, 'asked'));
    const long = recentOf(historyView(mosaic, { events: [...LIVED, ...many] }));
    assert.deepEqual([long.events.length, long.from], [400, '2026-02-01T00:00:00Z']);
    assert.equal(recentOf(historyView(mosaic, { events: [] })).head, '');
  });
});
