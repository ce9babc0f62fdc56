/** The tree page: loads the tree, draws it, and takes the reader's pointer, wheel, fingers and keys. */
import { select } from 'd3-selection';
import type { TreeData } from '../../views/tree-data.ts';
import { openable } from '../card.ts';
import { download } from '../export-picture.ts';
import { filterBar } from '../filter-bar.ts';
import { letterWidths } from '../letters.ts';
import { showLineage } from '../lineage.ts';
import { plant, type QuestionNode } from '../questions.ts';
import { addressOf, shownAt } from './address.ts';
import { activeElement, draw, placeOf } from './draw.ts';
import { findBox } from './find-box.ts';
import { type Measure, NARROW, type Place, place, reachOf, WIDE } from './layout.ts';
import { minimap } from './minimap.ts';
import { encloses, extentOf, type Window } from './scale.ts';
import { find, focus, press, reveal, setFilter, type TreeState, toggle, treeState, unfoldTo } from './state.ts';
import { viewport } from './viewport.ts';

/** Milliseconds of a transition, for readers who do not mind. */
const DURATION = 280;
/** How much more than the screen is drawn, as a share of it on each side. */
const MARGIN = 0.5;
/** How long to wait for the last of many moves before the address says where they led, in milliseconds. */
const PAUSE = 250;

const container = document.querySelector<HTMLElement>('[data-tree]');
if (container) void show(container);

async function show(container: HTMLElement): Promise<void> {
  const response = await fetch(container.dataset.tree ?? '').catch(() => undefined);
  const outline = document.querySelector('[data-tree-outline]');
  if (!response?.ok) {
    // There is nothing to draw from: the nested lists, as without a script.
    outline?.replaceWith(document.createRange().createContextualFragment(outline.textContent));
    return;
  }
  const tree = plant((await response.json()) as TreeData, document.querySelector('.site-name')?.textContent?.trim() ?? '');
  const part = <E extends HTMLElement>(name: string) => document.querySelector<E>(`[data-tree-${name}]`);
  outline?.remove();
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-tree-part]')) hidden.hidden = false;

  const still = matchMedia('(prefers-reduced-motion: reduce)');
  const duration = () => (still.matches ? 0 : DURATION);
  const hrefOf = ({ id }: QuestionNode) => `${container.dataset.questions}${id}/`;
  const svg = select(container).insert('svg', ':first-child').attr('role', 'tree').attr('aria-label', 'The tree of questions');
  const { fontSize, fontFamily } = getComputedStyle(svg.node() as SVGSVGElement);
  const widthOf = letterWidths(`${fontSize} ${fontFamily}`);
  const measure: Measure = { ...(container.clientWidth < 600 ? NARROW : WIDE), widthOf };
  const group = svg.append('g').attr('role', 'none');
  const layer = () => group.append('g').attr('role', 'none');
  const layers = { edges: layer().attr('aria-hidden', 'true'), crossings: layer().attr('aria-hidden', 'true'), nodes: layer() };

  let state: TreeState = treeState(tree);
  let places: Place[] = [];
  let drawn: Window | undefined;
  let movingUntil = 0;
  let moved = false;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const screen = viewport(svg, group, (byReader, ended) => {
    const inMotion = performance.now() < movingUntil;
    if (byReader) moved = true;
    if ((!inMotion || ended) && drawn && !encloses(drawn, screen.window())) paint(0);
    map?.frame(screen.window());
    if (ended) remember(false);
  });
  const map = part('map') ? minimap(part('map') as HTMLElement, (x, y) => screen.show({ ...screen.view(), x, y }, 0)) : undefined;
  const at = (node: QuestionNode) => places.find((candidate) => candidate.node === node);

  const say = (words: string) => {
    const box = part('say');
    if (box) box.textContent = words;
  };

  function paint(time: number, origin = { x: 0, y: 0 }): void {
    const hadFocus = layers.nodes.node()?.contains(document.activeElement);
    drawn = screen.window(MARGIN);
    draw(layers, { state, measure, places, window: drawn, found: new Set(finder.matches), hrefOf }, { duration: time, origin });
    if (hadFocus) activeElement(layers)?.focus({ preventScroll: true });
  }

  /** Lays out and draws; `anchor` stays where it is on the screen while everything else moves. */
  function update(anchor: QuestionNode = state.active): void {
    const before = at(anchor);
    places = place(state, measure);
    const after = at(anchor) ?? (places[0] as Place);
    const time = before ? duration() : 0;
    movingUntil = performance.now() + time;
    if (before) screen.by(before.x - after.x, before.y - after.y, time);
    paint(time, after);
    map?.draw(places, extentOf(places, measure));
    map?.frame(screen.window());
    const box = part('lineage');
    if (box) showLineage(box, state.root, state.root.title, focusOn);
  }

  function fit(): void {
    screen.fit(extentOf(places, measure), places[0] as Place, duration());
    moved = false;
  }

  function center(node: QuestionNode): void {
    const here = at(node);
    if (here)
      screen.show({ ...screen.view(), x: here.x + Math.min(reachOf(measure), container.clientWidth) / 2 - 20, y: here.y }, duration());
  }

  /** Moves no more than it must to have the active question in view. */
  function keepInView(): void {
    activeElement(layers)?.focus({ preventScroll: true });
    const here = at(state.active);
    const { left, top, right, bottom } = screen.window();
    if (here && (here.x < left + 10 || here.x > right - 120 || here.y < top + 20 || here.y > bottom - 20)) center(state.active);
  }

  /** The address says what is shown: as a step to come back from, or in place of what it said. */
  function remember(asStep: boolean): void {
    clearTimeout(waiting);
    const write = (method: 'pushState' | 'replaceState') => {
      const address = addressOf({ state, words: finder.words, view: moved ? screen.view() : undefined });
      history[method](null, '', address === '.' ? location.pathname : address.startsWith('#') ? location.pathname + address : address);
    };
    if (asStep) write('pushState');
    else waiting = setTimeout(() => write('replaceState'), PAUSE);
  }

  /** Shows what the address says. */
  function goToAddress(): void {
    const shown = shownAt(tree, location.search, location.hash);
    state = shown.state;
    finder.show(shown.words, state.active);
    filters?.show(state.filter, state.prune);
    places = [];
    drawn = undefined;
    update();
    moved = shown.view !== undefined;
    if (shown.view) screen.show(shown.view, 0);
    else {
      screen.fit(extentOf(places, measure), places[0] as Place, 0);
      moved = false;
      if (state.active !== state.root) {
        const here = at(state.active);
        if (here)
          screen.show(
            { x: here.x + Math.min(reachOf(measure), container.clientWidth) / 2 - 20, y: here.y, zoom: Math.max(0.9, screen.view().zoom) },
            0,
          );
      }
    }
    paint(0);
    card.close();
  }

  function fold(node: QuestionNode): void {
    toggle(state, node);
    state.active = node;
    update(node);
    remember(true);
    const count = node.children.length;
    say(state.unfolded.has(node) ? `Unfolded, ${count} sub-question${count === 1 ? '' : 's'}` : 'Folded');
  }

  function focusOn(node: QuestionNode): void {
    card.close();
    focus(state, node);
    update();
    fit();
    remember(true);
    say(`Now shown: ${node.title}`);
  }

  const card = openable(part('card') as HTMLElement, hrefOf, () => activeElement(layers)?.focus({ preventScroll: true }));
  function openCard(node: QuestionNode): void {
    state.active = node;
    paint(0);
    remember(false);
    const actions = [];
    if (node.children.length > 0 && node !== state.root) actions.push({ label: 'Show only this branch', run: () => focusOn(node) });
    if (node.children.length > 0) {
      const run = () => {
        card.close();
        fold(node);
      };
      actions.push({ label: state.unfolded.has(node) ? 'Fold' : 'Unfold', run });
    }
    card.show(node, actions);
    part('card')?.querySelector<HTMLElement>('a, button:not(.card-close)')?.focus({ preventScroll: true });
  }

  svg.on('click', (event: MouseEvent) => {
    const here = placeOf(event.target);
    if (!here || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const title = event.target instanceof Element && event.target.closest('a');
    event.preventDefault();
    if (title || here.node.children.length === 0) openCard(here.node);
    else fold(here.node);
  });

  svg.on('keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { active } = state;
    const wasUnfolded = state.unfolded.has(active);
    if (event.key === 'Enter') openCard(active);
    else if (event.shiftKey && event.key === 'ArrowRight') {
      if (active.children.length > 0) focusOn(active);
    } else if (event.shiftKey && event.key === 'ArrowLeft') {
      if (state.root.parent) focusOn(state.root.parent);
    } else if (event.key === '+' || event.key === '-') screen.enlarge(event.key === '+' ? 1.4 : 1 / 1.4, duration());
    else if (press(state, event.key)) {
      update(active);
      keepInView();
      const folded = state.unfolded.has(active) !== wasUnfolded || event.key === '*';
      remember(folded);
      if (folded) say(wasUnfolded ? 'Folded' : 'Unfolded');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const finder = findBox(
    part,
    (words) => find(state, words),
    (match) => {
      if (match) {
        reveal(state, match);
        state.active = match;
      }
      update();
      if (match) center(match);
      remember(false);
    },
  );

  const filterBox = document.querySelector<HTMLElement>('[data-filters]');
  const filters = filterBox
    ? filterBar(filterBox, tree, (filter, prune) => {
        setFilter(state, filter, prune);
        update();
        if (prune) fit();
        remember(true);
      })
    : undefined;

  const level = part<HTMLSelectElement>('level');
  level?.addEventListener('change', () => {
    unfoldTo(state, Number(level.value));
    level.value = '';
    update(state.root);
    fit();
    remember(true);
  });

  const name = () => (state.root.id ? `tree-${state.root.id}` : 'tree');
  const actions: Record<string, () => void> = {
    next: () => finder.turn(1),
    previous: () => finder.turn(-1),
    fit,
    reset() {
      history.pushState(null, '', location.pathname);
      goToAddress();
    },
    in: () => screen.enlarge(1.4, duration()),
    out: () => screen.enlarge(1 / 1.4, duration()),
    svg: () => void download(svg.node() as SVGSVGElement, 'svg', name()),
    png: () => void download(svg.node() as SVGSVGElement, 'png', name()),
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-tree-action]'))
    button.addEventListener('click', () => actions[button.dataset.treeAction ?? '']?.());

  addEventListener('popstate', goToAddress);
  new ResizeObserver(() => {
    if (drawn && !encloses(drawn, screen.window())) paint(0);
    map?.frame(screen.window());
  }).observe(container);

  goToAddress();
  if (location.hash) container.scrollIntoView({ block: 'nearest' });
  container.dataset.ready = '';
  performance.mark('tree-ready');
}
