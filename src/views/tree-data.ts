/** What the tree in the browser is drawn from. */
import { FILLS, type Mosaic } from '../mosaic/mosaic.ts';

/**
 * Columns, in tree order, so that ten thousand questions stay small when compressed: `parent` holds the row of the parent, -1 for a root,
 * and `fill` the index of the fill in `fills`.
 */
export interface TreeData {
  fills: readonly string[];
  id: string[];
  title: string[];
  parent: number[];
  fill: number[];
}

/** The tree of the whole mosaic. */
export function treeData({ questions }: Mosaic): TreeData {
  const ordered = [...questions.values()];
  const rows = new Map(ordered.map((question, row) => [question, row]));
  return {
    fills: FILLS,
    id: ordered.map(({ id }) => id),
    title: ordered.map(({ title }) => title),
    parent: ordered.map(({ parent }) => (parent ? (rows.get(parent) as number) : -1)),
    fill: ordered.map(({ fill }) => FILLS.indexOf(fill)),
  };
}
