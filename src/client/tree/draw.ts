/** Draws the visible part of the tree into an SVG, again after each change. The key is the question. */
import { type BaseType, type Selection, select } from 'd3';
import { MARK_HEIGHT } from '../../pictures/asked-mark.ts';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { addCells } from '../picture/asked-sign.ts';
import { pastLook } from '../picture/film-words.ts';
import { addSvg, svgElement } from '../svg-element.ts';
import { drawDress } from './draw-dress.ts';
import { BETWEEN_COUNTS, barLength, LINE, leadingEdges, type Measure, type Place, TITLE, TRUNK } from './layout.ts';
import { CROSS_END, crossPath, crossPathBeside, edgeAt, edgePath, stemPath } from './link-path.ts';
import { nodeName } from './node-name.ts';
import { edgeIsIn, isIn, type Window } from './scale.ts';
import { childrenOf, isDimmed, levelOf, type TreeState } from './state.ts';

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
  /** Where a question is now, which can be further down than its place. */
  heldAt(place: Place): number;
  /** Whether only the active question is drawn, with as much of it as the keyboard needs. */
  onlyActive: boolean;
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
  drawNodes(layers.nodes, scene, motion);
}

function drawEdges(layer: Layer, { state, measure, places, window, onlyActive }: Scene, { duration, origin }: Motion): void {
  const path = (place: Place) => edgePath(place, measure);
  const leads = leadingEdges(state, places);
  const joined = layer
    .selectAll<SVGPathElement, Place>('path')
    .data(
      places.filter((place) => place.parent && !onlyActive && edgeIsIn(window, place, measure)),
      ({ node }) => node.row,
    )
    .join(
      (enter) => enter.append('path').attr('d', duration ? edgeAt(origin) : path),
      (update) => update,
      (exit) => leave(exit, duration),
    )
    .attr('class', (place) => `edge${leads?.has(place) === false ? ' dim' : ''}${place.dress ? ` ${place.dress.look}` : ''}`);
  // An element that is moving stops at once, as the view does.
  if (duration) joined.interrupt().transition().duration(duration).attr('d', path);
  else joined.interrupt().attr('d', path);
}

/** Draws the edges from further parents of some questions, and to those that they are further parents of. */
export function drawCrossings(
  layer: Layer,
  { places, measure, heldAt }: Pick<Scene, 'places' | 'measure' | 'heldAt'>,
  among: ReadonlySet<QuestionNode | undefined>,
): void {
  const at = new Map(places.map((place) => [place.node, place]));
  const crossings = places.flatMap((to) =>
    to.node.alsoUnder.flatMap((parent) => {
      const from = at.get(parent);
      return from && (among.has(parent) || among.has(to.node)) ? [{ from, to }] : [];
    }),
  );
  const path = ({ from, to }: (typeof crossings)[number]) =>
    measure.layout === 'columns'
      ? crossPath({ x: from.x + from.start + from.first, y: heldAt(from) }, { x: to.x, y: heldAt(to) })
      : crossPathBeside(from, to);
  layer
    .selectAll<SVGPathElement, (typeof crossings)[number]>('path')
    .data(crossings, ({ from, to }) => `${from.node.row} ${to.node.row}`)
    .join('path')
    .attr('class', 'crossing active')
    .attr('d', path);
}

/** What appears and goes fades by an attribute, which the style of what a filter dims is stronger than. */
function drawNodes(layer: Layer, scene: Scene, { duration, origin }: Motion): void {
  const { state, places, window, found, heldAt, onlyActive } = scene;
  const joined = layer
    .selectAll<SVGGElement, Place>('g.node')
    .data(
      places.filter((place) => place.node === state.active || (!onlyActive && isIn(window, place))),
      // Its label stands elsewhere beside another mark.
      ({ node, asked }) => `${node.row} ${asked}`,
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
    .attr('class', ({ node, dress }) => {
      const shown = `${isDimmed(state, node) ? ' dim' : ''}${state.below || state.filter.at > 0 ? ' counts-matches' : ''}`;
      return `node${shown}${pastLook(node)}${dress ? ` ${dress.look}` : ''}`;
    })
    .attr('aria-level', ({ node }) => levelOf(state, node))
    .attr('aria-expanded', ({ fold }) => (fold ? String(fold === 'unfolded') : null))
    .attr('aria-selected', ({ node }) => String(node === state.active))
    .attr('data-active', ({ node }) => (node === state.active ? '' : null))
    .attr('data-found', ({ node }) => (found.has(node) ? '' : null))
    .attr('data-fold', ({ fold }) => fold ?? null)
    .attr('tabindex', ({ node }) => (node === state.active ? 0 : -1))
    .order();
  joined.each(function (place) {
    if (place.dress) drawDress(this, place, place.dress);
    else drawFill(this, place, state);
    drawHidden(this, place, scene);
  });
  const transform = (place: Place) => `translate(${place.x},${heldAt(place)})`;
  if (duration) joined.interrupt().transition().duration(duration).attr('transform', transform).attr('opacity', 1);
  else joined.interrupt().attr('transform', transform).attr('opacity', null);
}

function leave<E extends SVGElement, D>(exit: Selection<E, D, SVGGElement, unknown>, duration: number): void {
  if (duration) exit.transition().duration(duration).attr('opacity', 0).remove();
  else exit.interrupt().remove();
}

function nodeElement(place: Place, { state, measure, hrefOf }: Scene): SVGGElement {
  const { node, lines, asked, start } = place;
  const group = svgElement('g', {});
  const siblings = node === state.root || !node.parent ? [node] : childrenOf(state, node.parent);
  group.setAttribute('role', 'treeitem');
  group.setAttribute('aria-setsize', String(siblings.length));
  group.setAttribute('aria-posinset', String(siblings.indexOf(node) + 1));
  // The name for assistive technology, and a tooltip with the whole title where a label stands for it.
  addSvg(group, 'title', {}).textContent = place.dress?.name ?? nodeName(place, state);
  if (node.alsoUnder.length > 0) addSvg(group, 'path', { class: 'further', d: CROSS_END });
  if (node.children.length > 0 && measure.layout === 'columns') addSvg(group, 'path', { class: 'stem', d: stemPath(place) });
  addSvg(group, 'circle', { class: 'hit', r: 11 });
  addSvg(group, 'circle', { class: 'ring', r: 11.5 });
  if (node.children.length > 0) addSvg(group, 'circle', { class: 'folded', r: 9.5 });
  addSvg(group, 'use', { href: `#fill-${node.fill}`, class: `mark ${node.fill}`, x: -7, y: -7, width: 14, height: 14 });
  const link = addSvg(group, 'a', { href: hrefOf(node), tabindex: -1, 'aria-hidden': 'true' });
  if (asked) addCells(addSvg(link, 'g', { class: 'asked' }), asked, TITLE, -MARK_HEIGHT / 2);
  const title = addSvg(link, 'text', { class: 'title' });
  lines.forEach((line, index) => {
    addSvg(title, 'tspan', { x: start, y: 4.5 + index * LINE }).textContent = line;
  });
  return group;
}

/** Draws the fill of a question, and names it, if it has become another: in another year it is. */
function drawFill(group: SVGGElement, place: Place, state: TreeState): void {
  const { fill } = place.node;
  const mark = group.querySelector('.mark');
  if (mark?.getAttribute('href') !== `#fill-${fill}`) {
    mark?.setAttribute('href', `#fill-${fill}`);
    mark?.setAttribute('class', `mark ${fill}`);
  }
  const title = group.querySelector('title');
  const name = nodeName(place, state);
  if (title && title.textContent !== name) title.textContent = name;
}

/** Draws what a folded question hides, if that is not drawn yet: how many questions of each fill, and in columns a bar of them. */
function drawHidden(group: SVGGElement, { hidden, hiddenAsked, counts, column }: Place, { measure }: Scene): void {
  const words = [...hidden.map((each) => each.words), hiddenAsked.held].join(' ');
  const drawn = group.querySelector('.hidden-below');
  if ((drawn?.getAttribute('data-words') ?? '') === words) return;
  drawn?.remove();
  if (hidden.length === 0) return;
  const box = addSvg(group, 'g', { class: 'hidden-below', 'data-words': words, 'aria-hidden': 'true' });
  if (measure.layout === 'columns') {
    const [length, total] = [barLength(hidden), hidden.reduce((sum, { count }) => sum + count, 0)];
    let x = column - TRUNK;
    for (const { fill, count } of hidden) {
      const width = (length * count) / total;
      addSvg(box, 'rect', { class: `tile-${fill}`, x, y: -5, width, height: 10 });
      x += width;
    }
  }
  const text = addSvg(box, 'text', { class: 'hidden-count', x: counts.x, y: counts.y + 4.5 });
  if (hiddenAsked.held) addCells(addSvg(box, 'g', { class: 'asked' }), hiddenAsked.held, hiddenAsked.x, counts.y - MARK_HEIGHT / 2);
  hidden.forEach(({ fill, words }, index) => {
    addSvg(text, 'tspan', { class: fill, dx: index > 0 ? BETWEEN_COUNTS : 0 }).textContent = words;
  });
}

/** The element of the active question. */
export const activeElement = ({ nodes }: Layers) => nodes.select<SVGGElement>('g.node[data-active]').node();

/** The place that an element in the tree belongs to. */
export function placeOf(target: EventTarget | null): Place | undefined {
  const group = target instanceof Element ? target.closest('g.node') : null;
  return group ? (select(group).datum() as Place) : undefined;
}
