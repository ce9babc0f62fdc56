/** A small tree for tests. */
import type { TreeData } from './tree-data.ts';

/** a > (b > (c, d), e); e is also under b. */
export const EXAMPLE: TreeData = {
  fills: ['dark', 'lit'],
  id: ['a', 'b', 'c', 'd', 'e'],
  title: ['Alpha', 'Beta', 'Gamma ray', 'Delta ray', 'Epsilon'],
  label: ['', '', '', '', ''],
  depth: [0, 1, 2, 2, 1],
  fill: [0, 1, 0, 1, 0],
  alsoUnder: [[4, 1]],
  tags: ['x', 'y'],
  tag: [[], [1], [1], [0], []],
  people: [['ann', 'Ann']],
  person: [[0], [], [], [0], []],
  insights: [0, 1, 0, 7, 0],
  latest: [0, 2018, 0, 2024, 0],
  blocked: [2],
  inferred: [4],
};

/** The same with two roots, a and e. */
export const TWO_ROOTS: TreeData = { ...EXAMPLE, depth: [0, 1, 2, 2, 0] };

/** The same with three who ask: Ann a and d, Bob b and d, Eve d. */
export const THREE_ASK: TreeData = {
  ...EXAMPLE,
  people: [
    ['ann', 'Ann'],
    ['bob', 'Bob'],
    ['eve', 'Eve'],
  ],
  person: [[0], [1], [], [0, 1, 2], []],
};
