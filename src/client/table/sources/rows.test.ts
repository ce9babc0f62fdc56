import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourcesData } from '../../../formats/sources-data.ts';
import type { Asked } from '../asked.ts';
import type { Filter, SortName } from './ask.ts';
import { rowsOf, sourceFinder } from './rows.ts';

const DATA: SourcesData = {
  slug: ['a', 'b', 'c'],
  name: ['Über agency', 'Modules', 'e.org/c'],
  url: ['https://arxiv.org/abs/2110.14602', 'https://e.org/b', 'https://e.org/c'],
  kind: ['paper', 'post', 'page'],
  date: ['2024-05', '2020', ''],
  people: [
    ['ann', 'Ann Zed'],
    ['bob', 'Bob Abel'],
  ],
  authors: [[0, 1], [1], []],
  tags: ['constructor', 'x'],
  tag: [[0, 1], [], [1]],
  questions: [1, 3, 2],
  insights: [1, 0, 0],
  waiting: [0, 2, 0],
};

const find = sourceFinder(rowsOf(DATA));
const slugs = (asked: Partial<Asked<Filter, SortName>>) =>
  find({ words: '', chosen: {}, page: 1, ...asked }, '2026-11-26')
    .rows.map(({ slug }) => slug)
    .join('');

describe('the rows of the list of sources', () => {
  it('are found by title, author and address, without marks', () =>
    assert.deepEqual(
      ['uber', 'abel', '2110.14602', 'nobody'].map((words) => slugs({ words })),
      ['a', 'ab', 'a', ''],
    ));

  it('are found by what became of them, kind, tag and year', () =>
    assert.deepEqual(
      [
        { read: ['insights'] },
        { read: ['waiting', 'other'] },
        { kind: ['post'] },
        { tag: ['constructor'] },
        { tag: ['toString'] },
        { year: ['undated', '2024'] },
      ].map((chosen) => slugs({ chosen })),
      ['a', 'bc', 'b', 'a', '', 'ac'],
    ));

  it('are sorted by what is counted of them, title and date; those without a date come last either way', () => {
    const sorted = (by: SortName) => [slugs({ sort: { by, reversed: false } }), slugs({ sort: { by, reversed: true } })];
    assert.deepEqual(
      [sorted('questions'), sorted('insights'), sorted('waiting'), sorted('source'), sorted('date')],
      [
        ['bca', 'acb'],
        ['abc', 'bca'],
        ['bac', 'acb'],
        ['cba', 'abc'],
        ['bac', 'abc'],
      ],
    );
  });
});
