/** What the roots and people are called, by id and slug. Needs no browser. */
import type { TreeData } from '../../../pictures/tree-data.ts';
import type { Row } from './rows.ts';

export const namesIn = (rows: readonly Row[], tree: TreeData) => ({
  root: new Map(rows.flatMap(({ top }) => (top ? [[top.id, top.label] as const] : []))),
  person: new Map(tree.people),
});
