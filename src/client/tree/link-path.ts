/** The curves between places, as SVG path data. */

interface Point {
  x: number;
  y: number;
}

/** Edges turn this far before a column, in pixels at zoom 1: after the longest title, so that no edge crosses a title. */
const TURN = 70;

/** The edge from a question to a sub-question: a horizontal line to the end of its column, then a curve to the next column. */
export function linkPath(from: Point, to: Point): string {
  const turn = Math.max(from.x, to.x - TURN);
  return `M${from.x},${from.y}H${turn}C${turn + 30},${from.y} ${to.x - 44},${to.y} ${to.x - 12},${to.y}`;
}

/** The edge of an indented tree: down from the question, then to the right. */
export function elbowPath(from: Point, to: Point): string {
  return `M${from.x},${from.y + 12}V${to.y - 6}Q${from.x},${to.y} ${from.x + 6},${to.y}H${to.x - 10}`;
}

/** The edge from a further parent, which can be anywhere: it leaves to the right and arrives from the left. */
export function crossPath(from: Point, to: Point): string {
  const reach = Math.min(160, 40 + Math.abs(to.y - from.y) / 4);
  return `M${from.x + 6},${from.y + 4}C${from.x + reach},${from.y + 4} ${to.x - reach},${to.y + 4} ${to.x - 12},${to.y + 4}`;
}
