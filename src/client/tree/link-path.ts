/** The edge from one place to another: a curve that leaves and arrives level. */

/** An SVG path from a parent, to a child. */
export function linkPath(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const bend = to.x - 50;
  return `M${from.x},${from.y}C${bend},${from.y} ${bend},${to.y} ${to.x - 12},${to.y}`;
}
