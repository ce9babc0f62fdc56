/** The lines between places, as SVG path data. */
import { type Measure, type Place, TRUNK } from './layout.ts';

interface Point {
  x: number;
  y: number;
}

/** The radius of a turn, in pixels at zoom 1. */
const TURN = 8;

/** Where the line stands from which the edges to a question and its siblings come. */
const trunkOf = ({ x, parent }: Place, { layout }: Measure) => (layout === 'columns' ? x - TRUNK : (parent?.x ?? x));

/** The vertical room of an edge: from the sibling above, or from the parent, to the question. */
export function spanOf({ y, before, parent }: Place, { layout }: Measure): { from: number; to: number } {
  const first = (parent?.y ?? y) + (layout === 'columns' ? 0 : 12);
  return { from: before ? before.y - (before.before || layout === 'indented' ? TURN : 0) : first, to: y };
}

/**
 * The edge to a sub-question: down from the edge of the sibling above it, then to the right. So each part of the line is drawn once, and
 * what is far away is no part of it.
 */
export function edgePath(place: Place, measure: Measure): string {
  const [x, { from, to }] = [trunkOf(place, measure), spanOf(place, measure)];
  const turn = Math.max(0, Math.min(TURN, to - from, place.x - x - 10));
  return `M${x},${from}V${to - turn}Q${x},${to} ${x + turn},${to}H${Math.max(x + turn, place.x - 11)}`;
}

/** An edge where nothing is seen of it yet. */
export const edgeAt = ({ x, y }: Point) => `M${x},${y}V${y}Q${x},${y} ${x},${y}H${x}`;

/**
 * The line from a label to what stands at its right.
 * @param enlarged how much larger the label is than at zoom 1
 */
export function stemPath({ start, first }: Place, { column }: Measure, enlarged = 1): string {
  const from = (start + first) * enlarged + 8;
  return `M${from},0H${Math.max(from, column - TRUNK)}`;
}

/** The edge from a further parent, which can be anywhere: it leaves to the right and arrives from the left. */
export function crossPath(from: Point, to: Point): string {
  const reach = Math.min(160, 40 + Math.abs(to.y - from.y) / 4);
  return `M${from.x + 6},${from.y + 4}C${from.x + reach},${from.y + 4} ${to.x - reach},${to.y + 4} ${to.x - 12},${to.y + 4}`;
}

/** The same in an indented tree: at its left, where no text is. */
export const crossPathBeside = (from: Point, to: Point) => `M${from.x - 9},${from.y + 6}H-9V${to.y + 6}H${to.x - 9}`;

/** The end of an edge from a further parent: it says that there is one. */
export const CROSS_END = 'M-12,5Q-20,5 -24,13';
