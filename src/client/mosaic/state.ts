/** What the mosaic shows, as plain data: the branch zoomed into and the filter. Needs no browser. */

import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import type { Box } from '../../pictures/tile.ts';
import { layOutTiles, type Tile } from '../../pictures/treemap.ts';
import { type Filter, isFiltering, matching, NO_FILTER, readFilter, writeFilter } from '../picture/filter.ts';

export interface MosaicState {
  tree: QuestionTree;
  /** The branch zoomed into, or the root of the tree. */
  root: QuestionNode;
  filter: Filter;
}

export type QuestionTile = Tile<QuestionNode>;

export const mosaicState = (tree: QuestionTree): MosaicState => ({ tree, root: tree.root, filter: NO_FILTER });

/** The tiles of what is zoomed into: its sub-questions, or at the top the roots. */
export function tilesOf({ tree, root }: MosaicState, size: { width: number; height: number }, most: number): QuestionTile[] {
  const inside = root === tree.root && root.row >= 0 ? [root] : root.children;
  return layOutTiles(inside, { ...size, most });
}

/** What passes the filter; undefined without one. */
export const matches = ({ tree, filter }: MosaicState) => (isFiltering(filter) ? matching(tree, filter) : undefined);

/** The address of what is shown, `.` for what the page begins with. */
export function addressOf({ tree, root, filter }: MosaicState): string {
  const said = new URLSearchParams();
  if (root !== tree.root) said.set('root', root.id);
  writeFilter(filter, said);
  return said.size > 0 ? `?${said}` : '.';
}

/** What an address asks for; what the mosaic no longer knows, and a leaf to zoom into, is left out. */
export function stateAt(tree: QuestionTree, query: string): MosaicState {
  const said = new URLSearchParams(query);
  const root = tree.nodes.find(({ id, children }) => id === said.get('root') && children.length > 0);
  return { tree, root: root ?? tree.root, filter: readFilter(said, tree) };
}

/** Where a box lies once `from` has become `to`: how a camera would see it. */
export function carried(box: Box, from: Box, to: Box): Box {
  const [sx, sy] = [to.width / from.width, to.height / from.height];
  return { x: to.x + (box.x - from.x) * sx, y: to.y + (box.y - from.y) * sy, width: box.width * sx, height: box.height * sy };
}
