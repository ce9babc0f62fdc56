/** The tree page: loads the tree, draws it, and takes the reader's pointer, wheel, fingers and keys. */
import { select } from 'd3-selection';
import { zoom, zoomIdentity } from 'd3-zoom';
import type { TreeData } from '../../views/tree-data.ts';
import { draw } from './draw.ts';
import { NARROW, type Place, place, WIDE } from './layout.ts';
import { find, foldAll, press, reveal, type TreeNode, toggle, treeState, unfoldAll } from './state.ts';

/** The smallest zoom at which titles can be read. */
const LEGIBLE = 0.6;

const container = document.querySelector<HTMLElement>('[data-tree]');
if (container) void show(container);

async function show(container: HTMLElement): Promise<void> {
  const response = await fetch(container.dataset.tree ?? '');
  // The nested lists stay when there is nothing to draw from.
  if (!response.ok) return;
  const state = treeState((await response.json()) as TreeData, document.querySelector('.site-name')?.textContent?.trim() ?? '');
  const still = matchMedia('(prefers-reduced-motion: reduce)');
  let places: Place[] = [];
  let found: TreeNode[] = [];

  document.querySelector('[data-tree-outline]')?.remove();
  for (const hidden of document.querySelectorAll<HTMLElement>('[data-tree], [data-tree-tools], [data-tree-hint]')) hidden.hidden = false;
  const svg = select(container).append('svg').attr('role', 'tree').attr('aria-label', 'The tree of questions');
  const view = svg.append('g').attr('role', 'none');
  const edges = view.append('g').attr('role', 'none').attr('aria-hidden', 'true');
  const nodes = view.append('g').attr('role', 'none');
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.05, 3])
    .on('zoom', ({ transform }) => void view.attr('transform', String(transform)));
  svg.call(behaviour).on('dblclick.zoom', null);
  const size = () => svg.node()?.getBoundingClientRect() ?? new DOMRect(0, 0, 800, 600);
  const measure = container.getBoundingClientRect().width < 600 ? NARROW : WIDE;
  const placeOf = (node: TreeNode) => places.find((place) => place.node === node);
  const duration = () => (still.matches ? 0 : 280);

  /** Draws; `anchor` stays where it is on the screen while everything else moves. */
  function update(anchor: TreeNode = state.active): void {
    const before = placeOf(anchor);
    places = place(state, measure);
    const after = placeOf(anchor) ?? (places[0] as Place);
    draw(edges, nodes, places, state, {
      hrefOf: (node) => `${container.dataset.questions}${node.id}/`,
      found: new Set(found),
      onToggle(node) {
        toggle(state, node);
        state.active = node;
        update(node);
        remember();
      },
      duration: before ? duration() : 0,
      origin: after,
    });
    if (before)
      svg
        .transition()
        .duration(duration())
        .call(behaviour.translateBy, before.x - after.x, before.y - after.y);
  }

  function center(node: TreeNode): void {
    const at = placeOf(node);
    const { width, height } = size();
    if (at)
      svg
        .transition()
        .duration(duration())
        .call(behaviour.translateTo, at.x + Math.min(measure.column, width) / 2 - 20, at.y, [width / 2, height / 2]);
  }

  /** Moves no more than it must to have the active node in view. */
  function keepInView(): void {
    const element = nodes
      .selectAll<SVGGElement, Place>('g.node')
      .filter(({ node }) => node === state.active)
      .node();
    element?.focus({ preventScroll: true });
    const at = placeOf(state.active);
    const frame = size();
    const transform = svg.property('__zoom') as { apply(point: [number, number]): [number, number] };
    const [x, y] = at ? transform.apply([at.x, at.y]) : [0, 0];
    if (x < 20 || y < 20 || x > frame.width - 160 || y > frame.height - 20) center(state.active);
  }

  function fit(): void {
    const { width, height } = size();
    const [top, bottom] = [Math.min(...places.map(({ y }) => y)) - 30, Math.max(...places.map(({ y }) => y)) + 30];
    const right = Math.max(...places.map(({ x }) => x)) + measure.column;
    // Never so small that nothing can be read: then the root is in view, and the rest a drag away.
    const scale = Math.max(LEGIBLE, Math.min(1.1, width / (right + 40), height / (bottom - top)));
    const left = Math.max(24 * scale, (width - (right - 24) * scale) / 2);
    const middle = (bottom - top) * scale <= height ? (top + bottom) / 2 : (placeOf(state.root)?.y ?? 0);
    svg
      .transition()
      .duration(duration())
      .call(behaviour.transform, zoomIdentity.translate(left, height / 2 - middle * scale).scale(scale));
  }

  function remember(): void {
    history.replaceState(null, '', state.active.id ? `#${state.active.id}` : location.pathname + location.search);
  }

  function goToHash(): boolean {
    const wanted = state.nodes.find(({ id }) => id === decodeURIComponent(location.hash.slice(1)));
    if (!wanted) return false;
    reveal(state, wanted);
    state.unfolded.add(wanted);
    state.active = wanted;
    update();
    center(wanted);
    return true;
  }

  svg.on('keydown', (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' && state.active.id) location.assign(`${container.dataset.questions}${state.active.id}/`);
    else if (event.key === '+' || event.key === '-')
      svg
        .transition()
        .duration(duration())
        .call(behaviour.scaleBy, event.key === '+' ? 1.4 : 1 / 1.4);
    else if (press(state, event.key)) {
      update();
      keepInView();
      remember();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });

  const actions: Record<string, () => void> = {
    unfold() {
      unfoldAll(state);
      update(state.root);
      fit();
    },
    fold() {
      foldAll(state);
      update(state.root);
      fit();
    },
    fit,
    in: () => void svg.transition().duration(duration()).call(behaviour.scaleBy, 1.4),
    out: () =>
      void svg
        .transition()
        .duration(duration())
        .call(behaviour.scaleBy, 1 / 1.4),
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-tree-action]'))
    button.addEventListener('click', () => actions[button.dataset.treeAction ?? '']?.());

  const input = document.querySelector<HTMLInputElement>('[data-tree-find]');
  const status = document.querySelector('[data-tree-found]');
  let step = 0;
  const search = (next: boolean) => {
    if (!input) return;
    if (!next) {
      found = find(state, input.value);
      step = 0;
      for (const node of found.slice(0, 50)) reveal(state, node);
    } else if (found.length > 0) step = (step + 1) % found.length;
    const match = found[step];
    if (match) {
      reveal(state, match);
      state.active = match;
    }
    update();
    if (match) center(match);
    if (status) status.textContent = input.value.trim() === '' ? '' : match ? `${step + 1} of ${found.length}` : 'none';
  };
  input?.addEventListener('input', () => search(false));
  input?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    search(true);
  });
  addEventListener('hashchange', goToHash);

  update();
  fit();
  goToHash();
}
