/**
 * Places for what the tree shows: a tidy tree with the root at the left; on a phone an indented tree with the root at the top.
 * Needs no browser.
 *
 * The tidy tree is d3.tree: E. M. Reingold and J. S. Tilford, "Tidier Drawings of Trees", 1981, in the linear time of C. Buchheim,
 * M. Jünger and S. Leipert, "Improving Walker's Algorithm to Run in Linear Time", 2002.
 */
import { hierarchy, tree } from 'd3';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { wrap } from '../../pictures/wrap.ts';
import { childrenOf, isUnfolded, type TreeState } from './state.ts';

/** Where a question is. Lengths are in pixels at zoom 1. */
export interface Place {
  node: QuestionNode;
  /** The place of its parent, if that is shown. */
  parent: Place | undefined;
  /** From left to right: the middle of the mark. */
  x: number;
  /** From top to bottom: the middle of the row. */
  y: number;
  /** The label, wrapped; where the tree is indented, the whole title. */
  lines: readonly string[];
  /** Width of its longest line. */
  end: number;
  /** Whether it hides sub-questions. */
  folded: boolean;
  /** Height of its row. */
  height: number;
}

/** How much room a question takes, in pixels at zoom 1. */
export interface Measure {
  /** From a question to its sub-questions. */
  column: number;
  /** The longest line of a title. */
  width: number;
  /** The largest number of lines of a title. */
  lines: number;
  /** Whether each question has a row of its own, below its parent. */
  indented: boolean;
  /** The width of a text in the type of the tree. */
  widthOf(text: string): number;
}

/** On a wide screen, and on a narrow one such as a phone, with shorter lines. Chosen by eye. */
export const WIDE = { column: 350, width: 250, lines: 2, indented: false } as const;
export const NARROW = { column: 22, width: 215, lines: 3, indented: true } as const;

/** Height of a line, in pixels at zoom 1, like the next three: of a title, and of the counts of hidden questions. Chosen by eye. */
export const LINE = 16;
/** Free room between rows. */
const GAP = 12;
/** The smallest height of a row. */
const SMALLEST = 34;
/** Distance of a title from the middle of its mark. */
export const TITLE = 18;

/** Where the edges to a node's children begin: after its title, at its height. */
export const endOfTitle = ({ x, y, end }: Place) => ({ x: x + TITLE + end + 6, y });

/** How far a question extends to the right of its place. */
export const reachOf = ({ column, width }: Measure) => Math.max(column, TITLE + width + 12);

/** The places of all nodes that the tree shows, in tree order. The root of what is shown is at 0, 0. */
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

/** Titles are wrapped once for each measure, and not at each layout. */
const wrappedTitles = new WeakMap<Measure, Map<QuestionNode, Wrapped>>();

function wrapped(node: QuestionNode, measure: Measure): Wrapped {
  const all = wrappedTitles.get(measure) ?? new Map<QuestionNode, Wrapped>();
  wrappedTitles.set(measure, all);
  const found = all.get(node) ?? measured(wrap(measure.indented ? node.title : node.label, measure), measure);
  all.set(node, found);
  return found;
}

const measured = (lines: string[], { widthOf }: Measure): Wrapped => ({ lines, end: Math.max(...lines.map(widthOf)) });
