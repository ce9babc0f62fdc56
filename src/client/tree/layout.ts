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

/** How much room a question takes: fewer, shorter lines on a phone. */
export interface Measure {
  /** From a question to its sub-questions, in pixels at zoom 1. */
  column: number;
  /** From a question to the next, enough for its lines. */
  row: number;
  /** The longest line of a title, in letters. */
  letters: number;
  /** Lines of a title at the most. */
  lines: number;
}

export const WIDE: Measure = { column: 410, row: 40, letters: 44, lines: 2 };
export const NARROW: Measure = { column: 250, row: 56, letters: 26, lines: 3 };

const LETTER = 7.1;
/** Where a title begins, right of its node. */
export const TITLE = 18;

/** Where the edges to a node's children begin: behind its title, on its level. */
export const endOfTitle = ({ x, y, lines }: Place) => ({ x: x + TITLE + Math.max(...lines.map(({ length }) => length)) * LETTER, y });

/** Where each node on the screen is. */
export function place(state: TreeState, measure: Measure): Place[] {
  const root = hierarchy(state.root, (node) => (isUnfolded(state, node) ? node.children : undefined));
  return tree<TreeNode>()
    .nodeSize([measure.row, measure.column])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.3))(root)
    .descendants()
    .map(({ data, x, y }) => ({ node: data, x: y, y: x, lines: wrap(data.title, measure) }));
}

/** A title in as many lines as there is room for. */
function wrap(title: string, { letters, lines: most }: Measure): string[] {
  const lines: string[] = [''];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1) as string;
    if (last === '') lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  const cut = lines.slice(0, most + 1);
  const last = cut
    .splice(most - 1)
    .join(' ')
    .slice(0, letters - 1)
    .trimEnd();
  return [...cut, `${last}…`];
}
