/** The picture of the tree: its SVG, the places in it, and what the screen shows. It reads the state and never changes it. */
import { type Selection, select } from 'd3';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { letterWidths } from '../picture/letters.ts';
import type { View } from './address.ts';
import { activeElement, draw } from './draw.ts';
import { type Measure, NARROW, type Place, place, reachOf, WIDE } from './layout.ts';
import { minimap } from './minimap.ts';
import { encloses, extentOf, type Window } from './scale.ts';
import type { TreeState } from './state.ts';
import { viewport } from './viewport.ts';

/** Duration of a transition, in milliseconds, unless the reader prefers reduced motion. Chosen by eye, like the next two. */
const DURATION = 280;
/** How much is drawn beside the screen on each side, as a share of the screen. */
const MARGIN = 0.5;
/** The smallest zoom at which a question that an address names is shown. */
const CLOSE = 0.9;

/** What the picture needs from the page. */
export interface Subject {
  state(): TreeState;
  /** Questions to mark as found. */
  found(): readonly QuestionNode[];
  hrefOf(node: QuestionNode): string;
  /** Called when a series of moves has ended. */
  onMoved(): void;
}

export interface TreePicture {
  svg: Selection<SVGSVGElement, unknown, null, undefined>;
  /** Lays out and draws; `anchor` stays where it is on the screen while everything else moves. */
  update(anchor?: QuestionNode): void;
  /** Draws again, with the places as they are. */
  paint(): void;
  /** Lays out and draws a new state, at a view, or so that everything fits. */
  begin(view: View | undefined): void;
  /** The view that the reader has moved to; undefined while the reader has not moved. */
  view(): View | undefined;
  /** Shows the whole tree, or as much of it as can be read; or of some of its questions. */
  fit(among?: ReadonlySet<QuestionNode>): void;
  center(node: QuestionNode): void;
  /** Moves only if the active question is not in view. */
  keepInView(): void;
  focusActive(): void;
  enlarge(factor: number): void;
}

/** Adds the picture to `container`, and a minimap to `mapBox`. */
export function treePicture(container: HTMLElement, mapBox: HTMLElement | null, { state, found, hrefOf, onMoved }: Subject): TreePicture {
  const svg = select(container).insert('svg', ':first-child').attr('role', 'tree').attr('aria-label', 'The tree of questions');
  const { fontSize, fontFamily } = getComputedStyle(svg.node() as SVGSVGElement);
  const measure: Measure = { ...(container.clientWidth < 600 ? NARROW : WIDE), widthOf: letterWidths(`${fontSize} ${fontFamily}`) };
  const group = svg.append('g').attr('role', 'none');
  const layer = () => group.append('g').attr('role', 'none');
  const layers = { edges: layer().attr('aria-hidden', 'true'), crossings: layer().attr('aria-hidden', 'true'), nodes: layer() };
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const duration = () => (still.matches ? 0 : DURATION);

  let places: Place[] = [];
  let drawn: Window | undefined;
  let movingUntil = 0;
  let movedByReader = false;

  const screen = viewport(svg, group, (byReader, ended) => {
    const inMotion = performance.now() < movingUntil;
    if (byReader) movedByReader = true;
    if (!inMotion || ended) paintIfNeeded();
    map?.frame(screen.window());
    if (ended) onMoved();
  });
  const map = mapBox ? minimap(mapBox, (x, y) => screen.show({ ...screen.view(), x, y }, 0)) : undefined;
  const at = (node: QuestionNode) => places.find((candidate) => candidate.node === node);
  const focusActive = () => activeElement(layers)?.focus({ preventScroll: true });

  function paint(time = 0, origin = { x: 0, y: 0 }): void {
    const hadFocus = layers.nodes.node()?.contains(document.activeElement);
    drawn = screen.window(MARGIN);
    draw(layers, { state: state(), measure, places, window: drawn, found: new Set(found()), hrefOf }, { duration: time, origin });
    if (hadFocus) focusActive();
  }

  function paintIfNeeded(): void {
    if (drawn && !encloses(drawn, screen.window())) paint();
  }

  function update(anchor: QuestionNode = state().active): void {
    const before = at(anchor);
    places = place(state(), measure);
    const after = at(anchor) ?? (places[0] as Place);
    const time = before ? duration() : 0;
    movingUntil = performance.now() + time;
    if (before) screen.by(before.x - after.x, before.y - after.y, time);
    paint(time, after);
    map?.draw(places, extentOf(places, measure));
    map?.frame(screen.window());
  }

  function fit(time = duration(), among?: ReadonlySet<QuestionNode>): void {
    const shown = among ? places.filter(({ node }) => among.has(node)) : places;
    if (shown.length === 0) return;
    const extent = extentOf(shown, measure);
    // Of some questions the first are at the top; of the whole tree its root is in view.
    const anchor = among ? { x: extent.left, y: extent.top } : (shown[0] as Place);
    screen.fit(extent, anchor, time);
    movedByReader = false;
  }

  function center(node: QuestionNode, time = duration(), zoom = screen.view().zoom): void {
    const here = at(node);
    if (here) screen.show({ x: here.x + Math.min(reachOf(measure), container.clientWidth) / 2 - 20, y: here.y, zoom }, time);
  }

  new ResizeObserver(() => {
    paintIfNeeded();
    map?.frame(screen.window());
  }).observe(container);

  return {
    svg,
    update,
    paint: () => paint(),
    begin(view) {
      places = [];
      drawn = undefined;
      update();
      if (view) screen.show(view, 0);
      else {
        fit(0);
        const { active, root } = state();
        if (active !== root) center(active, 0, Math.max(CLOSE, screen.view().zoom));
      }
      movedByReader = view !== undefined;
      paint();
    },
    view: () => (movedByReader ? screen.view() : undefined),
    fit: (among) => fit(duration(), among),
    center: (node) => center(node),
    keepInView() {
      focusActive();
      const { active } = state();
      const here = at(active);
      const { left, top, right, bottom } = screen.window();
      if (here && (here.x < left + 10 || here.x > right - 120 || here.y < top + 20 || here.y > bottom - 20)) center(active);
    },
    focusActive,
    enlarge: (factor) => screen.enlarge(factor, duration()),
  };
}
