/** The curves between places. */

interface Point {
  x: number;
  y: number;
}

/** The edge from a question to a sub-question: it leaves and arrives level. */
export function linkPath(from: Point, to: Point): string {
  const bend = to.x - 50;
  return `M${from.x},${from.y}C${bend},${from.y} ${bend},${to.y} ${to.x - 12},${to.y}`;
}

/** The edge from a further parent, which may stand anywhere: it leaves to the right and arrives from the left. */
export function crossPath(from: Point, to: Point): string {
  const reach = Math.min(160, 40 + Math.abs(to.y - from.y) / 4);
  return `M${from.x + 6},${from.y + 4}C${from.x + reach},${from.y + 4} ${to.x - reach},${to.y + 4} ${to.x - 12},${to.y + 4}`;
}
