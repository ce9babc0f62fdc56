/** The picture of the tree: its SVG, the places in it, and what the screen shows. It reads the state and never changes it. */
import { type Selection, select } from 'd3';
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { letterWidths } from '../picture/letters.ts';
import type { Shown, View } from './address.ts';
import { activeElement, draw, drawCrossings } from './draw.ts';
import { firstThatFits } from './first-view.ts';
import { columns, indented, type Measure, type Place, place } from './layout.ts';
import { lineageBar } from './lineage-bar.ts';
import { stemPath } from './link-path.ts';
import { minimap } from './minimap.ts';
import { drawOverview, gutterOf, nearestBar, stretchAt } from './overview.ts';
import { pageViewport } from './page-viewport.ts';
import { around, encloses, extentOf, heldIn, LEGIBLE, OVERVIEW, roomFrom, viewFitting, type Window, windowAt, zoomToFit } from './scale.ts';
import { branchesTo, type Layout, type TreeState, treeState, uppermost } from './state.ts';
import { frameViewport, type Viewport } from './viewport.ts';

/** Duration of a transition, in milliseconds, unless the reader prefers reduced motion. Chosen by eye, like the next three. */
const DURATION = 280;
/** How much is drawn beside the screen on each side, as a share of the screen. */
const MARGIN = 0.5;
/** So many indented rows are all drawn, so that the browser can find words in them. */
const MOST_ROWS = 400;
/** The largest zoom at which everything is shown. */
const LARGEST = 1.1;
/** On screens that are narrower, in pixels, the tree is indented unless the reader chooses otherwise. */
const NARROW = 600;
/** Where an indented tree begins in its picture, in pixels. */
const CORNER = { x: 16, y: 24 } as const;

/** What the picture needs from the page. */
export interface Subject {
  state(): TreeState;
  /** Questions to mark as found. */
  found(): readonly QuestionNode[];
  hrefOf(node: QuestionNode): string;
  /** Called when a series of the reader's moves has ended. */
  onMoved(): void;
}

export interface TreePicture {
  svg: Selection<SVGSVGElement, unknown, null, undefined>;
  readonly layout: Layout;
  readonly measure: Measure;
  readonly places: readonly Place[];
  /** What can be unfolded so that all of it can be read on this screen at once. */
  first(): ReadonlySet<QuestionNode>;
  /** Lays out and draws; `anchor` stays where it is on the screen while everything else moves. */
  update(anchor?: QuestionNode): void;
  /** Draws again, with the places as they are. */
  paint(): void;
  /** Lays out and draws a new state, at a view, or as suits the state. */
  begin(view: View | undefined): void;
  /** What is on the screen; undefined if that is what {@link TreePicture.begin} would show. */
  view(): Shown['view'];
  /** Shows the whole tree, however small it becomes. */
  fit(): void;
  /** Shows what passes the filter, as far as it can be read at once. */
  fitMatches(): void;
  /** Shows a question in the middle, with as much of its lineage as there is room for. */
  center(node: QuestionNode): void;
  /** Moves only if the active question is not in view. */
  keepInView(): void;
  focusActive(): void;
  enlarge(factor: number): void;
  /** From afar: the question at a point of the window of the browser. */
  barAt(point: { clientX: number; clientY: number }): QuestionNode | undefined;
}

/** Adds the picture to `container`, and a minimap to `mapBox`. */
export function treePicture(container: HTMLElement, mapBox: HTMLElement | null, { state, found, hrefOf, onMoved }: Subject): TreePicture {
  const svg = select(container).insert('svg', '[data-tree-map]').attr('role', 'tree').attr('aria-label', 'The tree of questions');
  const element = svg.node() as SVGSVGElement;
  const { fontSize, fontFamily } = getComputedStyle(element);
  const widthOf = letterWidths(`${fontSize} ${fontFamily}`);
  const group = svg.append('g').attr('role', 'none').attr('class', 'view');
  const layer = (hidden: boolean) =>
    group
      .append('g')
      .attr('role', 'none')
      .attr('aria-hidden', hidden ? 'true' : null);
  const layers = { overview: layer(true), edges: layer(true), crossings: layer(true), nodes: layer(false) };
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const duration = () => (still.matches ? 0 : DURATION);

  let places: Place[] = [];
  let byNode = new Map<QuestionNode, Place>();
  let drawn: { window: Window; zoom: number } | undefined;
  let movingUntil = 0;
  let hovered: QuestionNode | undefined;
  let measure = columns(widthOf);
  let screen: Viewport | undefined;
  let measuredAt = 0;

  const map = mapBox
    ? minimap(mapBox, (x, y) => {
        screen?.show({ ...screen.view(), x, y }, 0);
        onMoved();
      })
    : undefined;
  const sayAbove = lineageBar(container.querySelector('[data-tree-above]'));
  const at = (node: QuestionNode) => byNode.get(node);
  const focusActive = () => activeElement(layers)?.focus({ preventScroll: true });

  /** Makes the measure and the viewport of the layout that is wanted now. @returns whether they are new */
  function arrange(): boolean {
    const width = container.clientWidth;
    const layout = state().layout ?? (width < NARROW ? 'indented' : 'columns');
    const isNew = !screen || layout !== measure.layout || (layout === 'indented' && width !== measuredAt);
    if (!isNew) return false;
    measuredAt = width;
    measure = layout === 'columns' ? columns(widthOf) : indented(width - 2 * CORNER.x, widthOf);
    screen?.remove();
    container.dataset.layout = layout;
    if (mapBox) mapBox.hidden = layout !== 'columns';
    if (layout === 'columns') sayAbove([], 0);
    for (const each of Object.values(layers)) each.selectAll('*').interrupt().remove();
    if (layout === 'columns') {
      svg.attr('height', null);
      screen = frameViewport(svg, group, moved);
    } else {
      group.attr('transform', `translate(${CORNER.x},${CORNER.y})`);
      screen = pageViewport(element, CORNER, moved);
    }
    return true;
  }

  function lay(): void {
    places = place(state(), measure);
    byNode = new Map(places.map((each) => [each.node, each]));
    if (measure.layout === 'indented') svg.attr('height', extentOf(places).bottom + 2 * CORNER.y);
  }

  const stretch = (zoom: number) => stretchAt(zoom, places, measure, screen?.size().width ?? 0);
  const isFar = () => measure.layout === 'columns' && (screen?.view().zoom ?? 1) < OVERVIEW;

  function heldAt(place: Place): number {
    if (!screen || measure.layout === 'indented' || place.last === place.y) return place.y;
    const { y, zoom } = screen.view();
    return heldIn(y - screen.size().height / 2 / zoom, zoom, place);
  }

  function paint(time = 0, origin = { x: 0, y: 0 }): void {
    if (!screen) return;
    const hadFocus = layers.nodes.node()?.contains(document.activeElement);
    const { zoom } = screen.view();
    const margin = measure.layout === 'indented' && places.length <= MOST_ROWS ? Infinity : MARGIN;
    // At the end of a move that is running, the screen may be elsewhere.
    const window =
      time && margin === MARGIN ? around(screen.window(margin), windowAt(screen.view(), screen.size(), margin)) : screen.window(margin);
    drawn = { window, zoom };
    const far = isFar();
    const scene = { state: state(), measure, places, window, heldAt, onlyActive: far, found: new Set(found()), hrefOf };
    draw(layers, scene, { duration: time, origin });
    if (far) drawOverview(layers.overview, places, state(), measure, { k: zoom, stretch: stretch(zoom), window });
    else layers.overview.selectAll('*').remove();
    if (far) shrinkActive(zoom);
    size(true);
    cross();
    if (hadFocus) focusActive();
  }

  /** From afar, the active question has its mark at its bar, at full size. */
  function shrinkActive(zoom: number): void {
    layers.nodes
      .selectAll<SVGGElement, Place>('g.node')
      .attr('transform', ({ x, y }) => `translate(${x * stretch(zoom)},${y}) scale(${0.6 / zoom})`);
  }

  let step = 0;
  /** Enlarges labels that would be too small to read, and hides those that have no room for that. */
  function size(again = false): void {
    const zoom = screen?.view().zoom ?? 1;
    const isSmall = measure.layout === 'columns' && zoom < LEGIBLE;
    const before = step;
    step = isSmall ? Math.floor(zoom * 20) / 20 : 1;
    if (step === before && !again) return;
    element.toggleAttribute('data-far', isSmall);
    element.toggleAttribute('data-afar', isFar());
    element.style.setProperty('--far', String(step > 0 ? LEGIBLE / step : 1));
    layers.nodes
      .selectAll<SVGGElement, Place>('g.node')
      .attr('data-tight', (each) => (isSmall && (isFar() || roomFrom(each) > step) ? '' : null))
      .select<SVGPathElement>('.stem')
      .attr('d', (each) => stemPath(each, isSmall && !isFar() && roomFrom(each) <= step ? LEGIBLE / step : 1));
  }

  /** Holds unfolded questions in sight. */
  function hold(): void {
    if (measure.layout === 'indented' || isFar()) return;
    layers.nodes.selectAll<SVGGElement, Place>('g.node[data-fold="unfolded"]').each(function (each) {
      const next = `translate(${each.x},${heldAt(each)})`;
      if (this.getAttribute('transform') !== next) this.setAttribute('transform', next);
    });
  }

  function cross(): void {
    drawCrossings(layers.crossings, { places: isFar() ? [] : places, measure, heldAt }, new Set([state().active, hovered]));
    element.toggleAttribute('data-crossed', !layers.crossings.select('path').empty());
  }

  function moved(byReader: boolean, ended: boolean): void {
    const inMotion = performance.now() < movingUntil;
    if (!screen) return;
    if (!inMotion || ended) {
      const { zoom } = screen.view();
      const wasFar = drawn && measure.layout === 'columns' && drawn.zoom < OVERVIEW;
      const rescaled = drawn && isFar() && Math.max(drawn.zoom / zoom, zoom / drawn.zoom) > 1.08;
      if (drawn && (wasFar !== isFar() || rescaled || !encloses(drawn.window, screen.window()))) paint();
      else {
        size();
        hold();
        if (layers.crossings.node()?.hasChildNodes()) cross();
      }
    }
    if (measure.layout === 'columns') map?.frame(screen.window());
    else sayAbove(places, screen.window().top);
    if (ended && byReader) onMoved();
  }

  function update(anchor: QuestionNode = state().active): void {
    const before = at(anchor);
    const heldBefore = before && heldAt(before);
    const isNew = arrange();
    if (!screen) return;
    lay();
    const after = at(anchor) ?? places[0];
    const time = before && !isNew ? duration() : 0;
    movingUntil = performance.now() + time;
    screen.allow(zoomToFit(extentOf(places), screen.size()));
    if (before && after && heldBefore !== undefined && !isNew) screen.by(before.x - after.x, heldBefore - after.y, time);
    paint(time, after);
    if (measure.layout === 'columns') {
      map?.draw(places, extentOf(places));
      map?.frame(screen.window());
    } else sayAbove(places, screen.window().top);
  }

  /** Everything, or what passes the filter; and with it what is at the left, where there is room. */
  function extentWith(among?: ReadonlySet<QuestionNode>): Window | undefined {
    const shown = among ? places.filter(({ node }) => among.has(node)) : places;
    if (shown.length === 0 || !screen) return undefined;
    const extent = extentOf(shown);
    return (extent.right + 40) * LEGIBLE <= screen.size().width ? { ...extent, left: -16 } : extent;
  }

  function centered(node: QuestionNode, view: View): View | undefined {
    const here = at(node);
    if (!here || !screen) return undefined;
    const zoom = view.zoom < LEGIBLE ? 1 : view.zoom;
    const width = screen.size().width / zoom;
    // From the roots, unless the question would be cut at the right.
    return { x: Math.max(-24, here.x + here.reach + 24 - width) + width / 2, y: here.y, zoom };
  }

  /** What the page shows of a state that says no view. */
  function home(): View | undefined {
    const { active, matches, prune } = state();
    const extent = extentWith(prune ? undefined : matches) ?? extentWith();
    if (!extent || !screen) return undefined;
    const whole = measure.layout === 'columns' ? viewFitting(extent, screen.size(), LEGIBLE, LARGEST) : undefined;
    if (active !== uppermost(state())) return centered(active, whole ?? screen.view());
    return whole;
  }

  function show(view: View | undefined, time = duration()): void {
    if (!view || !screen) return;
    movingUntil = performance.now() + time;
    screen.show(view, time);
    if (time) paint(time, places[0]);
  }

  /** Moves an indented tree only as far as a question needs to be on the screen. */
  function showNearest(node: QuestionNode): void {
    const here = at(node);
    if (!here || !screen) return;
    const { top, bottom } = screen.window();
    const [above, below] = [here.y - 60 - top, here.y + here.height + 60 - bottom];
    if (above < 0 || below > 0) screen.by(0, above < 0 ? -above : -below, 0);
  }

  function showFirstMatch(): void {
    const first = places.find(({ node }) => state().matches?.has(node));
    if (first) showNearest(first.node);
  }

  function center(node: QuestionNode): void {
    if (screen) show(centered(node, screen.view()));
  }

  new ResizeObserver(() => {
    if (!screen) return;
    if (container.clientWidth !== measuredAt && arrange()) {
      update();
      show(home(), 0);
    }
    moved(false, false);
  }).observe(container);

  svg.on('pointerover pointerout', (event: PointerEvent) => {
    const node = event.type === 'pointerover' && event.target instanceof Element ? event.target.closest('g.node') : null;
    const next = node ? (select<Element, Place>(node).datum() as Place).node : undefined;
    if (next === hovered) return;
    const matters = [next, hovered].some((each) => each && crosses(each));
    hovered = next;
    if (matters) cross();
  });

  /** How much of the height of the screen a tree takes when it is as large as can be, and still be read; above 1 it does not fit. */
  function fits(unfolded: ReadonlySet<QuestionNode>): number {
    if (!screen) return 1;
    const extent = extentOf(place(treeState(state().tree, unfolded), measure));
    const size = screen.size();
    const high = ((extent.bottom - extent.top) * LEGIBLE) / size.height;
    // On a narrow screen the columns do not fit anyway.
    return size.width >= NARROW && zoomToFit(extent, size) < LEGIBLE ? Math.max(high, 2) : high;
  }

  let further: Set<QuestionNode> | undefined;
  /** Whether a question has a further parent or is one. */
  function crosses(node: QuestionNode): boolean {
    further ??= new Set(state().tree.nodes.flatMap((each) => (each.alsoUnder.length > 0 ? [each, ...each.alsoUnder] : [])));
    return further.has(node);
  }

  return {
    svg,
    get layout() {
      return measure.layout;
    },
    get measure() {
      return measure;
    },
    get places() {
      return places;
    },
    first() {
      arrange();
      const { root } = state().tree;
      // The roots are a level of their own, if there are several. Where the page scrolls there is room for one more.
      const least = root.row < 0 ? 1 : 0;
      if (measure.layout === 'indented') return branchesTo(root, least + 1);
      return firstThatFits(root, least, fits);
    },
    update,
    paint: () => paint(),
    begin(view) {
      places = [];
      byNode = new Map();
      drawn = undefined;
      for (const each of Object.values(layers)) each.selectAll('*').interrupt().remove();
      update();
      const near = view && ((view.near && places.find(({ node }) => node.id === view.near)) || places[0]);
      show(view && near ? { ...view, x: near.x + view.x, y: near.y + view.y } : home(), 0);
      if (!view && measure.layout === 'indented') showFirstMatch();
      paint();
    },
    view() {
      if (!screen) return undefined;
      const view = screen.view();
      const usual = home();
      const { zoom } = view;
      const isUsual = usual
        ? Math.hypot(usual.x - view.x, usual.y - view.y) * zoom < 3 && Math.abs(usual.zoom / zoom - 1) < 0.01
        : scrollY < 4;
      if (isUsual) return undefined;
      const distance = (place: Place) => Math.abs(place.x - view.x) + Math.abs(place.y - view.y);
      const near = places.reduce((nearest, each) => (distance(each) < distance(nearest) ? each : nearest), places[0] as Place);
      return { x: view.x - near.x, y: view.y - near.y, zoom, near: near.node.id, layout: measure.layout };
    },
    fit() {
      if (!screen || measure.layout === 'indented') return;
      const extent = extentOf(places);
      const size = screen.size();
      const zoom = zoomToFit(extent, size);
      if (zoom >= OVERVIEW) return show(viewFitting(extent, size, 0, LARGEST));
      // From afar columns are wider, and labels stand at their left.
      const width = (extent.right * stretch(zoom) - extent.left) * zoom;
      const gutter = gutterOf(places, state(), measure, size.width);
      const left = Math.max((size.width - width - gutter) / 2 + gutter, 12);
      show({ ...viewFitting(extent, size, 0, LARGEST), x: (size.width / 2 - left) / zoom });
    },
    fitMatches() {
      const { matches, prune } = state();
      if (measure.layout === 'indented') return showFirstMatch();
      const extent = extentWith(prune ? undefined : matches) ?? extentWith();
      if (extent && screen) show(viewFitting(extent, screen.size(), LEGIBLE, LARGEST));
    },
    center,
    keepInView() {
      focusActive();
      const { active } = state();
      const here = at(active);
      if (!here || !screen) return;
      if (measure.layout === 'indented') return showNearest(active);
      const { left, top, right, bottom } = screen.window();
      const y = heldAt(here);
      if (here.x < left + 10 || here.x + Math.min(here.reach, 160) > right || y < top + 10 || y > bottom - 20) center(active);
    },
    focusActive,
    enlarge: (factor) => {
      if (!screen) return;
      movingUntil = performance.now() + duration();
      screen.enlarge(factor, duration());
    },
    barAt({ clientX, clientY }) {
      if (!screen || !isFar()) return undefined;
      const { left, top } = element.getBoundingClientRect();
      const { zoom } = screen.view();
      const window = screen.window();
      return nearestBar(
        places,
        { x: window.left + (clientX - left) / zoom, y: window.top + (clientY - top) / zoom },
        { k: zoom, stretch: stretch(zoom) },
      )?.node;
    },
  };
}
