/** Places for what the tree shows: a tidy tree, root at the left; on a phone an indented one, root at the top. Needs no browser. */
import { hierarchy, tree } from 'd3';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { wrap } from '../../pictures/wrap.ts';
import { childrenOf, isUnfolded, type TreeState } from './state.ts';

export interface Place {
  node: QuestionNode;
  /** The place of its parent, if that is shown. */
  parent: Place | undefined;
  /** From left to right, in pixels at zoom 1. */
  x: number;
  /** From top to bottom: the middle. */
  y: number;
  /** The title, wrapped. */
  lines: readonly string[];
  /** Width of its longest line. */
  end: number;
  /** Whether it hides sub-questions. */
  folded: boolean;
  /** Room it takes from top to bottom. */
  height: number;
}

/** How much room a question takes: shorter lines on a phone. */
export interface Measure {
  /** From a question to its sub-questions, in pixels at zoom 1. */
  column: number;
  /** The longest line of a title. */
  width: number;
  /** Lines of a title at the most. */
  lines: number;
  /** Whether each question has a row of its own, below its parent. */
  indented: boolean;
  /** The width of a text as it is set. */
  widthOf(text: string): number;
}

export const WIDE = { column: 410, width: 310, lines: 2, indented: false } as const;
export const NARROW = { column: 22, width: 215, lines: 3, indented: true } as const;

/** Height of a line of a title; that of the counts of what is hidden below it is the same. */
export const LINE = 16;
const GAP = 12;
const SMALLEST = 34;
/** Where a title begins, right of its node. */
export const TITLE = 18;

/** Where the edges to a node's children begin: behind its title, on its level. */
export const endOfTitle = ({ x, y, end }: Place) => ({ x: x + TITLE + end + 6, y });

/** How far to the right of its place a question reaches. */
export const reachOf = ({ column, width }: Measure) => Math.max(column, TITLE + width + 12);

/** Where each node is, in the order of the tree. The root of what is shown is at 0, 0. */
export function place(state: TreeState, measure: Measure): Place[] {
  const top = hierarchy(placed(state, measure, state.root, undefined), (parent) =>
    parent.folded ? undefined : childrenOf(state, parent.node).map((node) => placed(state, measure, node, parent)),
  );
  const places: Place[] = [];
  if (measure.indented) {
    let bottom = 0;
    top.eachBefore(({ data, depth }) => {
      data.x = depth * measure.column;
      data.y = places.length === 0 ? 0 : bottom + data.height / 2;
      bottom = data.y + data.height / 2;
      places.push(data);
    });
    return places;
  }
  const laidOut = tree<Place>()
    .nodeSize([1, measure.column])
    .separation((a, b) => (a.data.height + b.data.height) / 2 + (a.parent === b.parent ? 0 : GAP))(top);
  laidOut.eachBefore(({ data, x, y }) => {
    data.x = y;
    data.y = x;
    places.push(data);
  });
  return places;
}

function placed(state: TreeState, measure: Measure, node: QuestionNode, parent: Place | undefined): Place {
  const { lines, end } = wrapped(node, measure);
  const folded = childrenOf(state, node).length > 0 && !isUnfolded(state, node);
  const height = Math.max(SMALLEST, (lines.length + (folded ? 1 : 0)) * LINE + GAP);
  return { node, parent, x: 0, y: 0, lines, end, folded, height };
}

interface Wrapped {
  lines: string[];
  end: number;
}

const known = new WeakMap<Measure, Map<QuestionNode, Wrapped>>();

function wrapped(node: QuestionNode, measure: Measure): Wrapped {
  const all = known.get(measure) ?? new Map<QuestionNode, Wrapped>();
  known.set(measure, all);
  const found = all.get(node) ?? measured(wrap(node.title, measure), measure);
  all.set(node, found);
  return found;
}

const measured = (lines: string[], { widthOf }: Measure): Wrapped => ({ lines, end: Math.max(...lines.map(widthOf)) });
