/**
 * Divides a rectangle among the members of a family, in their order, so that each has its share of the area.
 *
 * The layout is that of d3: Mark Bruls, Kees Huizing and Jarke J. van Wijk, "Squarified Treemaps", 2000.
 */
import { type HierarchyRectangularNode, treemapSquarify } from 'd3';

/** A rectangle, in the units of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Free room between neighbours. Chosen by eye. */
export const GAP = 2;

/**
 * @param weights one a member, above 0
 * @param wide how much wider than high the members should be, about
 */
export function divide({ x, y, width, height }: Box, weights: readonly number[], wide: number): Box[] {
  // Only this much of a node of d3 is looked at, and a layout is tried thousands of times.
  const node = {
    value: weights.reduce((sum, weight) => sum + weight, 0),
    children: weights.map((value) => ({ value })),
  } as HierarchyRectangularNode<unknown>;
  // The squares of a picture that is stretched are wide. Each member has its gap at the right and below.
  treemapSquarify.ratio(1)(node, x, y * wide, x + width + GAP, (y + height + GAP) * wide);
  return (node.children ?? []).map(({ x0, y0, x1, y1 }) => {
    const [left, top] = [Math.round(x0), Math.round(y0 / wide)];
    return { x: left, y: top, width: Math.max(1, Math.round(x1) - left - GAP), height: Math.max(1, Math.round(y1 / wide) - top - GAP) };
  });
}

/** Divides a rectangle into rows of about the same area, and each row among its members. */
export function divideInRows({ x, y, width, height }: Box, weights: readonly number[], rows: number): Box[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const groups: number[][] = Array.from({ length: rows }, () => []);
  let before = 0;
  for (const weight of weights) {
    const row = Math.min(rows - 1, Math.floor(((before + weight / 2) / total) * rows));
    groups[row]?.push(weight);
    before += weight;
  }
  let top = 0;
  return groups.flatMap((group) => {
    const row = group.reduce((sum, weight) => sum + weight, 0);
    const [start, end] = [Math.round((top / total) * (height + GAP)), Math.round(((top + row) / total) * (height + GAP))];
    top += row;
    let left = 0;
    return group.map((weight) => {
      const [from, to] = [Math.round((left / row) * (width + GAP)), Math.round(((left + weight) / row) * (width + GAP))];
      left += weight;
      return { x: x + from, y: y + start, width: Math.max(1, to - from - GAP), height: Math.max(1, end - start - GAP) };
    });
  });
}
