/**
 * Places for what the tree shows. In columns, sub-questions stand at the right of their question, the first of them in its row; indented,
 * each question has rows of its own below its parent. Needs no browser.
 */

import type { Held } from '../../mosaic/who-holds.ts';
import { markWidth } from '../../pictures/asked-mark.ts';
import { lookOf } from '../../pictures/fills.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { wrapWhole } from '../../pictures/wrap.ts';
import { askedIn } from '../picture/filter.ts';
import { childrenOf, countsBelow, isUnfolded, type Layout, levelOf, type TreeState, visible } from './state.ts';

/** Where a question is. Lengths are in pixels at zoom 1. */
export interface Place {
  node: QuestionNode;
  /** The place of its parent, if that is shown. */
  parent: Place | undefined;
  /** The place of the sibling before it. */
  before: Place | undefined;
  /** From left to right: the middle of the mark. */
  x: number;
  /** From top to bottom: the middle of its first line. */
  y: number;
  /** Who of the people compared ask it; their mark stands before the label. */
  asked: Held;
  /** Where the label begins, from the middle of the mark of its fill. */
  start: number;
  /** The label, wrapped; where the tree is indented, the whole title. */
  lines: readonly string[];
  /** Width of the first line, and of the longest. */
  first: number;
  end: number;
  /** Whether it hides sub-questions, or shows them. */
  fold: 'folded' | 'unfolded' | undefined;
  /** What it hides, by fill. */
  hidden: readonly Hidden[];
  /** Where the counts of what it hides begin: from its middle to the right, and down. */
  counts: { x: number; y: number };
  /** Who of the people compared ask something of what it hides, and where their mark stands behind the counts, from the same middle. */
  hiddenAsked: { held: Held; x: number };
  /** Its own height, without its sub-questions. */
  height: number;
  /** How far it extends to the right of its place. */
  reach: number;
  /** The largest `y` at which its own height is still inside its branch. */
  last: number;
}

export interface Hidden {
  fill: string;
  count: number;
  /** What the picture says of it. */
  words: string;
}

/** How much room a question takes, in pixels at zoom 1. */
export interface Measure {
  layout: Layout;
  /** From a question to its sub-questions. */
  column: number;
  /** The longest line of a title that stands so far to the right. */
  widthAt(x: number): number;
  /** The smallest height of a row. */
  row: number;
  /** The width of a text in the type of the tree. */
  widthOf(text: string): number;
}

/** Height of a line, in pixels at zoom 1, like everything below. Chosen by eye. */
export const LINE = 16;
/** Distance of a title from the middle of its mark. */
export const TITLE = 18;
/** Between the mark of who asks and the title, and between counts and the mark of who asks what they count. */
const [AFTER_MARK, BEFORE_MARK] = [7, 10];
/** Free room between a column and the line from which its edges come. */
export const TRUNK = 26;
/** Free room after an unfolded branch, in columns. */
const AFTER_BRANCH = 8;
/** The longest bar of what is hidden. */
const LONGEST = 200;
/** A column, and the longest line in it. */
const [COLUMN, WIDTH] = [300, 224];
/** How far indented questions move to the right. Very deep ones move no further than this share of the width. */
const [INDENT, DEEPEST] = [22, 0.4];

/** Sub-questions in columns. */
export const columns = (widthOf: Measure['widthOf']): Measure => ({
  layout: 'columns',
  column: COLUMN,
  widthAt: () => WIDTH,
  row: 28,
  widthOf,
});

/** Rows in a picture of some width; higher where they are for fingers. */
export const indented = (width: number, widthOf: Measure['widthOf']): Measure => ({
  layout: 'indented',
  column: INDENT,
  widthAt: (x) => Math.max(120, width - Math.min(x, width * DEEPEST) - TITLE - 4),
  row: width < 600 ? 34 : 24,
  widthOf,
});

/** The places of all nodes that the tree shows, in tree order. The first is at 0, 0. */
export function place(state: TreeState, measure: Measure): Place[] {
  const at = new Map<QuestionNode, Place>();
  for (const node of visible(state)) at.set(node, placed(state, measure, node, node.parent && at.get(node.parent)));
  const places = [...at.values()];

  const isIndented = measure.layout === 'indented';
  /** The height of each branch, and where the next branch below a question begins. */
  const heights = new Map<Place, number>();
  for (const each of places.toReversed()) {
    const below = heights.get(each) ?? 0;
    const height = isIndented ? each.height + below : Math.max(each.height, below) + (each.fold === 'unfolded' ? AFTER_BRANCH : 0);
    heights.set(each, height);
    if (each.parent) heights.set(each.parent, (heights.get(each.parent) ?? 0) + height);
  }
  const next = new Map<Place | undefined, number>([[undefined, -measure.row / 2]]);
  const last = new Map<Place | undefined, Place>();
  for (const each of places) {
    const top = next.get(each.parent) ?? 0;
    const height = heights.get(each) ?? 0;
    each.before = last.get(each.parent);
    each.y = top + measure.row / 2;
    each.last = each.fold === 'unfolded' && !isIndented ? each.y + height - each.height - AFTER_BRANCH : each.y;
    next.set(each.parent, top + height);
    next.set(each, top + (isIndented ? each.height : 0));
    last.set(each.parent, each);
  }
  return places;
}

function placed(state: TreeState, measure: Measure, node: QuestionNode, parent: Place | undefined): Place {
  const { layout, column, row } = measure;
  const depth = levelOf(state, node) - 1;
  const isIndented = layout === 'indented';
  const x = isIndented ? Math.min(depth * column, indentMost(measure)) : depth * column;
  const asked = askedIn(state.filter, node);
  const start = TITLE + (asked ? markWidth(asked) + AFTER_MARK : 0);
  const width = measure.widthAt(x) + TITLE - start;
  const { lines, widths } = wrapped(isIndented ? node.title : node.label, width, measure);
  const [first = 0] = widths;
  const end = Math.max(...widths);
  const fold = childrenOf(state, node).length === 0 ? undefined : isUnfolded(state, node) ? 'unfolded' : 'folded';
  const hidden = fold === 'folded' ? hiddenBelow(state, node) : [];
  const hiddenHeld = hidden.length > 0 ? (state.askedBelow?.get(node) ?? '') : '';
  const onlyCounts = hidden.length > 0 ? widthOfCounts(hidden, measure) : 0;
  const countsWidth = onlyCounts + (hiddenHeld ? BEFORE_MARK + markWidth(hiddenHeld) : 0);
  const counts = { x: start, y: (lines.length - 1) * LINE };
  let count = lines.length;
  if (!isIndented) Object.assign(counts, { x: column - TRUNK + barLength(hidden) + 8, y: 0 });
  else if ((widths.at(-1) ?? 0) + 14 + countsWidth <= width) counts.x = start + (widths.at(-1) ?? 0) + 14;
  else if (hidden.length > 0) {
    counts.y += LINE;
    count++;
  }
  return {
    node,
    parent,
    before: undefined,
    x,
    y: 0,
    asked,
    start,
    lines,
    first,
    end,
    fold,
    hidden,
    counts,
    hiddenAsked: { held: hiddenHeld, x: counts.x + onlyCounts + BEFORE_MARK },
    height: row + (count - 1) * LINE,
    reach: Math.max(start + end, hidden.length > 0 ? counts.x + countsWidth : 0) + 8,
    last: 0,
  };
}

const indentMost = ({ widthAt }: Measure) => ((widthAt(0) + TITLE + 4) * DEEPEST) | 0;

function hiddenBelow(state: TreeState, node: QuestionNode): Hidden[] {
  const counts = countsBelow(state, node);
  return state.tree.fills.flatMap((fill, index) => {
    const count = counts[index] ?? 0;
    return count > 0 ? [{ fill, count, words: `${lookOf(fill).sign} ${count}` }] : [];
  });
}

/** The edges on the way to what passes the filter; undefined without a filter. The edge to a question leads to its later siblings too. */
export function leadingEdges({ kept }: TreeState, places: readonly Place[]): Set<Place> | undefined {
  if (!kept) return undefined;
  const leading = new Set<Place>();
  for (const place of places)
    for (let each: Place | undefined = kept.has(place.node) ? place : undefined; each && !leading.has(each); each = each.before)
      leading.add(each);
  return leading;
}

/** The gap between two counts. */
export const BETWEEN_COUNTS = 7;

const widthOfCounts = (hidden: readonly Hidden[], { widthOf }: Measure) =>
  hidden.reduce((width, { words }) => width + widthOf(words) + BETWEEN_COUNTS, -BETWEEN_COUNTS);

/** The length of the bar of what is hidden: its area, not its length, grows with the number, so that one and a thousand can be compared. */
export function barLength(hidden: readonly Hidden[]): number {
  const size = hidden.reduce((sum, { count }) => sum + count, 0);
  return size === 0 ? 0 : Math.min(LONGEST, Math.round(10 + 20 * Math.sqrt(size)));
}

interface Wrapped {
  lines: string[];
  widths: number[];
}

/** Titles are wrapped once for each measure and width, and not at each layout. */
const wrappedTitles = new WeakMap<Measure, Map<string, Wrapped>>();

function wrapped(text: string, width: number, measure: Measure): Wrapped {
  const all = wrappedTitles.get(measure) ?? new Map<string, Wrapped>();
  wrappedTitles.set(measure, all);
  const key = `${width} ${text}`;
  const found = all.get(key) ?? measured(wrapWhole(text, width, measure.widthOf), measure);
  all.set(key, found);
  return found;
}

const measured = (lines: string[], { widthOf }: Measure): Wrapped => ({ lines, widths: lines.map(widthOf) });
