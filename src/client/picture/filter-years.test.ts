import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filmOf, showMoment } from '../../pictures/film.ts';
import { EXAMPLE } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import { isFiltering, matching, readFilter, readinessNote, writeFilter } from './filter.ts';

const tree = treeFrom(EXAMPLE, 'Mosaic');
const read = (query: string) => readFilter(new URLSearchParams(query), tree);

describe('the years in an address', () => {
  it('come back from it, beside the rest of the filter', () => {
    const words = new URLSearchParams();
    writeFilter(read('since=2012&at=2019&tag=x'), words);
    assert.equal(String(words), 'tag=x&at=2019&since=2012');
    assert.deepEqual(read(String(words)), read('since=2012&at=2019&tag=x'));
  });

  it('are none that is not a year, and none that comes later than what is shown', () => {
    for (const word of [
      '',
      '12',
      '20120',
      '-2012',
      '2012.5',
      '3000',
      '0x7d0',
      ' 2012',
      '2012-03',
      'NaN',
      'Infinity',
      '__proto__',
      '２０１２',
    ])
      assert.deepEqual([read(`at=${word}`).at, read(`since=${word}`).since], [0, 0], word);
    assert.deepEqual([read('at=2012&since=2019').at, read('at=2012&since=2019').since], [2012, 0]);
    assert.equal(read('since=2019').since, 2019, 'today is later than any year');
  });

  it('say that readiness has none', () => {
    assert.equal(readinessNote(read('at=2012&status=ready')), ' (readiness is that of today)');
    assert.equal(readinessNote(read('at=2012&colour=readiness')), ' (readiness is that of today)');
    assert.deepEqual([readinessNote(read('at=2012')), readinessNote(read('status=ready'))], ['', '']);
  });

  it('leave out what was not there then', () => {
    const other = treeFrom(EXAMPLE, 'Mosaic');
    showMoment(filmOf(other, { asked: [2000, 2010, 2020, 2020, 2020], insights: [], settled: [] }), { at: 2012, since: 0 });
    assert.ok(isFiltering(read('at=2012')));
    assert.deepEqual(
      [...matching(other, read('at=2012'))].map(({ id }) => id),
      ['a', 'b'],
    );
    assert.deepEqual(
      [...matching(other, read('at=2012&tag=y'))].map(({ id }) => id),
      ['b'],
    );
  });
});
