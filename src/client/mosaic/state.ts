/** What the mosaic shows, as plain data: the branch that fills the picture, and the filter. Needs no browser. */

import { heldTogether, namesIn } from '../../mosaic/who-holds.ts';
import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import type { Box } from '../../pictures/squares.ts';
import type { TileAsked } from '../../pictures/tile.ts';
import { layOutTiles, type Tile, type TreemapOptions } from '../../pictures/treemap.ts';
import { askedIn, type Filter, isFiltering, matching, NO_FILTER, namesOf, readFilter, writeFilter } from '../picture/filter.ts';

export interface MosaicState {
  tree: QuestionTree;
  /** The branch that fills the picture, or the root of the tree. */
  root: QuestionNode;
  filter: Filter;
}

export type QuestionTile = Tile<QuestionNode>;

export const mosaicState = (tree: QuestionTree): MosaicState => ({ tree, root: tree.root, filter: NO_FILTER });

/** The tiles in the picture: the sub-questions of its root; for the whole mosaic, the roots. */
export function tilesOf({ tree, root }: MosaicState, size: TreemapOptions): QuestionTile[] {
  const inside = root === tree.root && root.row >= 0 ? [root] : root.children;
  return layOutTiles(inside, size);
}

/** The questions that pass the filter; undefined without a filter. */
export const matches = ({ tree, filter }: MosaicState) => (isFiltering(filter) ? matching(tree, filter) : undefined);

/** Returns what says who of the people compared ask the question of a tile, or anything that a tile stands for. */
export function asker({ filter, tree }: MosaicState): (tile: Pick<QuestionTile, 'kind' | 'questions'>) => TileAsked {
  const names = namesOf(filter, tree);
  return ({ kind, questions }) => {
    const all = filter.people.length < 2 ? [] : kind === 'mix' || kind === 'rest' ? withBelow(questions) : questions;
    const held = heldTogether(all.map((question) => askedIn(filter, question)));
    return { held, by: namesIn(held, names) };
  };
}

/** Some questions, and all below them. */
export function withBelow(questions: readonly QuestionNode[]): QuestionNode[] {
  const all = [...questions];
  for (const question of all) for (const child of question.children) all.push(child);
  return all;
}

/** The address of what is shown; `.` for the first view of the page. */
export function addressOf({ tree, root, filter }: MosaicState): string {
  const params = new URLSearchParams();
  if (root !== tree.root) params.set('root', root.id);
  writeFilter(filter, params);
  return params.size > 0 ? `?${params}` : '.';
}

/** The state in an address. A root that does not exist or is a leaf is left out. */
export function stateAt(tree: QuestionTree, query: string): MosaicState {
  const params = new URLSearchParams(query);
  const root = tree.nodes.find(({ id, children }) => id === params.get('root') && children.length > 0);
  return { tree, root: root ?? tree.root, filter: readFilter(params, tree) };
}

/** The place of a box after a camera move that takes `from` to `to`. */
export function movedWith(box: Box, from: Box, to: Box): Box {
  const [sx, sy] = [to.width / from.width, to.height / from.height];
  return { x: to.x + (box.x - from.x) * sx, y: to.y + (box.y - from.y) * sy, width: box.width * sx, height: box.height * sy };
}
