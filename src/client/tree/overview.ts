/** Draws the tree from afar: a bar for each question, as long as its label, and the labels of the first two levels beside them. */
import type { BaseType, Selection } from 'd3';
import type { Measure, Place } from './layout.ts';
import type { Window } from './scale.ts';
import { isDimmed, levelOf, type TreeState } from './state.ts';

type Layer = Selection<SVGGElement, unknown, BaseType, unknown>;

/** In pixels of the screen, as everything here. Chosen by eye. */
const [NARROWEST_COLUMN, THINNEST, TYPE, LINE] = [60, 1, 12, 14];
/** Where labels of the first level begin, and those of the second end, to the left of the bars. */
const [FIRST, SECOND] = [410, 14];

/**
 * How much wider the columns are than at zoom `k`, so that they stay apart.
 * @param width of the screen, which all columns have room on
 */
export function stretchAt(k: number, places: readonly Place[], { column }: Measure, width: number): number {
  const deepest = places.reduce((most, { x }) => Math.max(most, x), 0) / column;
  return Math.max(1, Math.min(NARROWEST_COLUMN, (width - 30) / (deepest + 1)) / (column * k));
}

/** How much free room the labels need at the left, if there are any; a narrow screen has none for them. */
export const gutterOf = (places: readonly Place[], state: TreeState, measure: Measure, width: number) =>
  width > 2 * FIRST && places.some((place) => isHead(place, state, measure)) ? FIRST + 10 : 0;

/** Whether a question is of the first two levels, and its label short enough not to run into another one. */
const isHead = ({ node }: Place, state: TreeState, { widthOf }: Measure) =>
  levelOf(state, node) <= 2 && widthOf(node.label) <= FIRST / 2 - SECOND;

/** How the tree is seen from afar. */
export interface Afar {
  k: number;
  stretch: number;
  window: Window;
}

/** Draws all places at zoom `k`. Nothing of it is larger than on the screen, so it is drawn again after a change of zoom. */
export function drawOverview(
  layer: Layer,
  places: readonly Place[],
  state: TreeState,
  measure: Measure,
  { k, stretch, window }: Afar,
): void {
  const bars = new Map<string, string[]>();
  /** By column, where its last bar is. Of those in one row of pixels the first is drawn, so that no fill hides the others. */
  const drawn = new Map<number, number>();
  for (const { node, x, y, end, height } of places) {
    if (y + height < window.top || y > window.bottom || (y - (drawn.get(x) ?? -Infinity)) * k < THINNEST) continue;
    drawn.set(x, y);
    const key = `${node.fill}${isDimmed(state, node) ? ' dim' : ''}`;
    const path = bars.get(key) ?? [];
    bars.set(key, path);
    path.push(`M${Math.round(x * stretch)},${round(y)}h${Math.round((end + 14) * stretch)}`);
  }
  layer
    .selectAll<SVGPathElement, [string, string[]]>('path')
    .data([...bars], ([key]) => key)
    .join('path')
    .attr('class', ([key]) => `bar mark ${key}`)
    .attr('stroke-width', round(Math.max(14, THINNEST / k)))
    .attr('d', ([, path]) => path.join(''));
  layer
    .selectAll<SVGTextElement, Place>('text')
    .data(headsWithRoom(places, state, measure, k, window), ({ node }) => node.row)
    .join('text')
    .attr('font-size', TYPE / k)
    .attr('text-anchor', ({ node }) => (levelOf(state, node) === 1 ? 'start' : 'end'))
    .attr('font-weight', ({ node }) => (levelOf(state, node) === 1 ? 600 : 400))
    .attr('x', ({ node }) => -(levelOf(state, node) === 1 ? FIRST : SECOND) / k)
    .attr('y', ({ y }) => y + (TYPE / k) * 0.35)
    .text(({ node }) => node.label);
}

/** The questions whose labels are shown: one that would be too near to the one above it is left out. */
function headsWithRoom(places: readonly Place[], state: TreeState, measure: Measure, k: number, { left }: Window): Place[] {
  const lowest = new Map<number, number>();
  if (left > -FIRST / k) return [];
  return places.filter((place) => {
    const level = levelOf(state, place.node);
    if (!isHead(place, state, measure) || (place.y - (lowest.get(level) ?? -Infinity)) * k < LINE) return false;
    lowest.set(level, place.y);
    return true;
  });
}

/** The question whose bar is nearest to a point of the tree. */
export function nearestBar(
  places: readonly Place[],
  point: { x: number; y: number },
  { k, stretch }: Pick<Afar, 'k' | 'stretch'>,
): Place | undefined {
  let nearest: { place: Place; distance: number } | undefined;
  for (const place of places) {
    const [from, to] = [place.x * stretch, (place.x + place.end + 14) * stretch];
    const distance = Math.hypot(Math.max(from - point.x, 0, point.x - to), place.y - point.y) * k;
    if (distance < (nearest?.distance ?? 12)) nearest = { place, distance };
  }
  return nearest?.place;
}

const round = (value: number) => Math.round(value * 100) / 100;
