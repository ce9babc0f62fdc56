/** Places for the nodes on the screen: a tidy tree, root at the left. */
import { hierarchy, tree } from 'd3-hierarchy';
import { isUnfolded, type TreeNode, type TreeState } from './state.ts';

export interface Place {
  node: TreeNode;
  /** From left to right, in pixels at zoom 1. */
  x: number;
  /** From top to bottom. */
  y: number;
  /** The title, wrapped. */
  lines: readonly string[];
}

export const COLUMN = 360;
const ROW = 40;
const LETTERS = 38;
const LETTER = 6.6;
/** Where a title begins, right of its node. */
export const TITLE = 18;

/** Where the edges to a node's children begin: behind its title, on its level. */
export const endOfTitle = ({ x, y, lines }: Place) => ({ x: x + TITLE + Math.max(...lines.map(({ length }) => length)) * LETTER, y });

/** Where each node on the screen is. Rows are far enough apart for titles of two lines. */
export function place(state: TreeState): Place[] {
  const root = hierarchy(state.root, (node) => (isUnfolded(state, node) ? node.children : undefined));
  return tree<TreeNode>()
    .nodeSize([ROW, COLUMN])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.3))(root)
    .descendants()
    .map(({ data, x, y }) => ({ node: data, x: y, y: x, lines: wrap(data.title) }));
}

/** A title in two lines at the most. */
function wrap(title: string, letters = LETTERS): string[] {
  const lines: string[] = [''];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1) as string;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return [first];
  return rest.length === 0 ? [first, second] : [first, `${`${second} ${rest[0]}`.slice(0, letters - 1).trimEnd()}…`];
}
