import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TableData } from '../../../formats/table-data.ts';
import type { TreeData } from '../../../pictures/tree-data.ts';
import type { Asked } from '../asked.ts';
import type { Filter, SortName } from './ask.ts';
import { questionFinder } from './find-questions.ts';
import { rowsOf } from './rows.ts';

const TREE: TreeData = {
  fills: ['dark', 'lit', 'partial', 'answered', 'ill-posed'],
  id: ['a', 'b', 'c', 'd'],
  title: ['What is agency?', 'Why modules?', 'Are goals real?', 'Zürich?'],
  label: ['', 'Modularity', 'Goals', 'Zurich'],
  depth: [0, 1, 0, 1],
  fill: [0, 1, 2, 0],
  alsoUnder: [],
  tags: ['constructor', 'modularity'],
  tag: [[], [0, 1], [0], [1]],
  people: [
    ['ann', 'Ann Zed'],
    ['bob', 'Bob Abel'],
  ],
  person: [[0], [1], [], [0, 1]],
  insights: [0, 10, 9, 0],
  latest: [0, 0, 0, 0],
  blocked: [],
  inferred: [],
};
const MORE: TableData = { top: [0, 0, 2, 2], checked: [0, 1, 0, 0], sources: [1, 10, 9, 0], looked: ['', '2026-10', '2025-01-01', ''] };

const find = questionFinder(rowsOf(TREE, MORE), TREE.fills);
const asking = (asked: Partial<Asked<Filter, SortName>>) => find({ words: '', chosen: {}, page: 1, ...asked }, '2026-11-26');
const ids = (asked: Partial<Asked<Filter, SortName>>) =>
  asking(asked)
    .rows.map(({ id }) => id)
    .join('');

describe('the rows of the table', () => {
  it('are found by several filters at once, each with one of its values', () => {
    assert.deepEqual(
      [
        ids({}),
        ids({ chosen: { status: ['open'], tag: ['modularity'] } }),
        ids({ chosen: { fill: ['lit', 'partial'] } }),
        ids({ chosen: { known: ['checked'] } }),
        ids({ chosen: { known: ['unchecked', 'dark'] } }),
        ids({ chosen: { root: ['c'] } }),
        ids({ chosen: { person: ['ann'], tag: ['constructor'] } }),
        ids({ chosen: { looked: ['long-ago', 'never'] } }),
        ids({ chosen: { tag: ['toString'] } }),
      ],
      ['abcd', 'bd', 'bc', 'b', 'acd', 'cd', '', 'acd', ''],
    );
  });

  it('are found by all words of label, question, id, tags and people, without marks', () => {
    assert.deepEqual(
      ['modul abel', 'zurich', 'ANN agency', 'goals ann', '  '].map((words) => ids({ words })),
      ['bd', 'd', 'a', '', 'abcd'],
    );
  });

  it('are counted for a filter among those that pass all others', () => {
    const { counts } = asking({ chosen: { fill: ['dark'], tag: ['modularity'] } });
    assert.deepEqual([{ ...counts.fill }, { ...counts.tag }, { ...counts.root }], [{ lit: 1, dark: 1 }, { modularity: 1 }, { c: 1 }]);
    assert.equal(counts.tag?.constructor, undefined);
  });

  it('are sorted by any column, and stay in tree order where they are equal', () => {
    const sorted = (by: SortName) => [ids({ sort: { by, reversed: false } }), ids({ sort: { by, reversed: true } })];
    assert.deepEqual(
      [sorted('question'), sorted('fill'), sorted('insights'), sorted('sources'), sorted('person'), sorted('looked')],
      [
        ['cbad', 'dabc'],
        ['adbc', 'cbad'],
        ['bcad', 'adcb'],
        ['bcad', 'dacb'],
        ['adbc', 'badc'],
        ['adcb', 'bcad'],
      ],
    );
  });

  it('are not made of two files that are not of the same questions', () => {
    assert.throws(() => rowsOf(TREE, { ...MORE, top: [0] }), /Unexpected 1 rows, expected 4 as in the tree/);
  });
});
