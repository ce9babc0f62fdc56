/** Draws the visible part of the tree into an SVG, again after each change. The key is the question. */
import { type BaseType, type Selection, select } from 'd3';
import { lookOf } from '../../pictures/fills.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { endOfTitle, LINE, type Measure, type Place, TITLE } from './layout.ts';
import { crossPath, elbowPath, linkPath } from './link-path.ts';
import { edgeIsIn, isIn, type Window } from './scale.ts';
import { childrenOf, isDimmed, isUnfolded, type TreeState } from './state.ts';

type Layer = Selection<SVGGElement, unknown, BaseType, unknown>;

export interface Layers {
  edges: Layer;
  /** Edges from further parents. */
  crossings: Layer;
  nodes: Layer;
}

/** What there is to draw, and which part of it is drawn. */
export interface Scene {
  state: TreeState;
  measure: Measure;
  /** All places. Those in the window and that of the active question are drawn. */
  places: readonly Place[];
  window: Window;
  /** Questions to mark as found. */
  found: ReadonlySet<QuestionNode>;
  hrefOf(node: QuestionNode): string;
}

export interface Motion {
  /** In milliseconds; 0 for readers who prefer reduced motion, and while the reader drags the tree. */
  duration: number;
  /** Where new elements start. */
  origin: { x: number; y: number };
}

/** Draws what is in the window into the layers. */
export function draw(layers: Layers, scene: Scene, motion: Motion): void {
  drawEdges(layers.edges, scene, motion);
  drawCrossings(layers.crossings, scene, motion);
  drawNodes(layers.nodes, scene, motion);
}

function drawEdges(layer: Layer, { state, measure, places, window }: Scene, { duration, origin }: Motion): void {
  const path = (place: Place) =>
    measure.indented ? elbowPath(place.parent as Place, place) : linkPath(endOfTitle(place.parent as Place), place);
  const start = measure.indented ? elbowPath(origin, origin) : linkPath(origin, origin);
  const joined = layer
    .selectAll<SVGPathElement, Place>('path')
    .data(
      places.filter((place) => place.parent && edgeIsIn(window, place.parent, place)),
      ({ node }) => node.row,
    )
    .join(
      (enter) => enter.append('path').attr('d', duration ? start : path),
      (update) => update,
      (exit) => leave(exit, duration),
    )
    .attr('class', ({ node }) => (isDimmed(state, node) ? 'edge dim' : 'edge'));
  // An element that is moving stops at once, as the view does.
  if (duration) joined.interrupt().transition().duration(duration).attr('d', path);
  else joined.interrupt().attr('d', path);
}

interface Crossing {
  from: Place;
  to: Place;
}

function drawCrossings(layer: Layer, { state, places, window }: Scene, { duration }: Motion): void {
  const at = new Map(places.map((place) => [place.node, place]));
  const crossings = places.flatMap((to) =>
    to.node.alsoUnder.flatMap((parent): Crossing[] => {
      const from = at.get(parent);
      return from && edgeIsIn(window, from, to) ? [{ from, to }] : [];
    }),
  );
  const path = ({ from, to }: Crossing) => crossPath(endOfTitle(from), to);
  const joined = layer
    .selectAll<SVGPathElement, Crossing>('path')
    .data(crossings, ({ from, to }) => `${from.node.row} ${to.node.row}`)
    .join(
      (enter) => enter.append('path').attr('d', path),
      (update) => update,
      (exit) => leave(exit, duration),
    )
    .attr('class', ({ from, to }) => (from.node === state.active || to.node === state.active ? 'crossing active' : 'crossing'));
  if (duration) joined.interrupt().transition().duration(duration).attr('d', path);
  else joined.interrupt().attr('d', path);
}

/** What appears and goes fades by an attribute, which the style of what a filter dims is stronger than. */
function drawNodes(layer: Layer, scene: Scene, { duration, origin }: Motion): void {
  const { state, measure, places, window, found } = scene;
  const joined = layer
    .selectAll<SVGGElement, Place>('g.node')
    .data(
      places.filter((place) => place.node === state.active || isIn(window, place, measure)),
      ({ node }) => node.row,
    )
    .join(
      (enter) => {
        const entered = enter.append((place) => nodeElement(place, scene));
        if (duration) entered.attr('transform', `translate(${origin.x},${origin.y})`).attr('opacity', 0);
        return entered;
      },
      (update) => update,
      (exit) => leave(exit.attr('aria-hidden', 'true').attr('role', 'none'), duration),
    )
    .attr('class', ({ node }) => (isDimmed(state, node) ? 'node dim' : 'node'))
    .attr('aria-level', ({ node }) => node.depth - state.root.depth + 1)
    .attr('aria-expanded', ({ node }) => (childrenOf(state, node).length > 0 ? String(isUnfolded(state, node)) : null))
    .attr('aria-selected', ({ node }) => String(node === state.active))
    .attr('data-active', ({ node }) => (node === state.active ? '' : null))
    .attr('data-found', ({ node }) => (found.has(node) ? '' : null))
    .attr('data-folded', ({ folded }) => (folded ? '' : null))
    .attr('tabindex', ({ node }) => (node === state.active ? 0 : -1))
    .order();
  if (duration)
    joined
      .interrupt()
      .transition()
      .duration(duration)
      .attr('transform', ({ x, y }) => `translate(${x},${y})`)
      .attr('opacity', 1);
  else
    joined
      .interrupt()
      .attr('transform', ({ x, y }) => `translate(${x},${y})`)
      .attr('opacity', null);
}

function leave<E extends SVGElement, D>(exit: Selection<E, D, SVGGElement, unknown>, duration: number): void {
  if (duration) exit.transition().duration(duration).attr('opacity', 0).remove();
  else exit.interrupt().remove();
}

const SVG = 'http://www.w3.org/2000/svg';

function add(parent: Element, name: string, attributes: Record<string, string | number>): Element {
  const child = parent.appendChild(document.createElementNS(SVG, name));
  for (const [key, value] of Object.entries(attributes)) child.setAttribute(key, String(value));
  return child;
}

function nodeElement({ node, lines }: Place, { state, hrefOf }: Scene): SVGGElement {
  const group = document.createElementNS(SVG, 'g');
  const siblings = node === state.root || !node.parent ? [node] : childrenOf(state, node.parent);
  group.setAttribute('role', 'treeitem');
  group.setAttribute('aria-setsize', String(siblings.length));
  group.setAttribute('aria-posinset', String(siblings.indexOf(node) + 1));
  // The name for assistive technology, and a tooltip with the whole title where the text is cut.
  add(group, 'title', {}).textContent = node.row < 0 ? node.title : `${node.title} (${node.fill})`;
  add(group, 'circle', { class: 'hit', r: 16 });
  add(group, 'circle', { class: 'ring', r: 13 });
  if (node.children.length > 0) add(group, 'circle', { class: 'folded', r: 10.5 });
  if (node.row >= 0) add(group, 'use', { href: `#fill-${node.fill}`, class: `mark ${node.fill}`, x: -7, y: -7, width: 14, height: 14 });
  else add(group, 'circle', { r: 5, class: 'over' });
  const link = node.row >= 0 ? add(group, 'a', { href: hrefOf(node), tabindex: -1, 'aria-hidden': 'true' }) : group;
  const title = add(link, 'text', { class: 'title' });
  lines.forEach((line, i) => {
    add(title, 'tspan', { x: TITLE, y: 4.5 + (i - (lines.length - 1) / 2) * LINE }).textContent = line;
  });
  if (node.children.length > 0) {
    const counts = add(group, 'text', { class: 'hidden-count', x: TITLE, y: 4.5 + ((lines.length + 1) / 2) * LINE, 'aria-hidden': 'true' });
    state.tree.fills.forEach((fill, index) => {
      const below = node.below[index] ?? 0;
      if (below > 0)
        add(counts, 'tspan', { class: fill, dx: counts.childElementCount ? 7 : 0 }).textContent = `${lookOf(fill).sign} ${below}`;
    });
  }
  return group;
}

/** The element of the active question. */
export const activeElement = ({ nodes }: Layers) => nodes.select<SVGGElement>('g.node[data-active]').node();

/** The place that an element in the tree belongs to. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const group = target instanceof Element ? target.closest('g.node') : null;
  return group ? (select(group).datum() as Place) : undefined;
}
