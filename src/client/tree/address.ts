/** The state of the tree as the parameters of an address, so that a reader can send a view to someone. Needs no browser. */

import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import { readFilter, writeFilter } from '../picture/filter.ts';
import {
  childrenOf,
  focus,
  isUnfolded,
  LAYOUTS,
  type Layout,
  reveal,
  setFilter,
  type TreeState,
  treeState,
  unfoldTo,
  uppermost,
  visible,
} from './state.ts';

/**
 * What the screen shows: its middle, in pixels at zoom 1 from a question near it, and the zoom. Type differs between machines, so what
 * is far from the root is not at the same place everywhere; what is near a question is near it everywhere.
 */
export interface View {
  x: number;
  y: number;
  zoom: number;
  /** The id of the question; that at the top without it. */
  near?: string | undefined;
}

export interface Shown {
  state: TreeState;
  /** The words in the find box. */
  words: string;
  /** Undefined for the view that the page chooses. */
  view: (View & { layout: Layout }) | undefined;
}

/** The largest number of ids in an address. Chosen by eye: browsers and mail programs accept some thousand characters. */
const MOST_LISTED = 150;

/** The address of what is shown, as `?…#id`, or `.` for what the page begins with. */
export function addressOf({ state, words, view }: Shown): string {
  const params = new URLSearchParams();
  const { tree, root, filter, prune, active, layout = view?.layout } = state;
  if (root !== tree.root) params.set('root', root.id);
  writeFilter(filter, params);
  if (prune) params.set('prune', '1');
  if (layout) params.set('layout', layout);
  if (words) params.set('find', words);
  const { level, open, shut } = describeFolds(state);
  const hash = active === uppermost(state) ? '' : `#${active.id}`;
  // Without a level the page chooses one that suits the screen, and unfolds what a filter finds or a link names.
  if (!isFirst(state) || params.size > 0 || hash || view) params.set('level', String(level));
  if (params.has('level') && open.length > 0) params.set('open', open.join(' '));
  if (params.has('level') && shut.length > 0) params.set('shut', shut.join(' '));
  if (view)
    params.set(
      'view',
      [Math.round(view.x), Math.round(view.y), Number(view.zoom.toPrecision(3)), view.near].filter((part) => part !== undefined).join(' '),
    );
  return `${params.size > 0 ? `?${params}` : ''}${hash}` || '.';
}

/**
 * The state in an address; ids that are no longer in the mosaic are left out.
 * @param first what is unfolded where the page begins
 */
export function shownAt(
  tree: QuestionTree,
  query: string,
  hash: string,
  first?: ReadonlySet<QuestionNode>,
): Omit<Shown, 'view'> & { view: View | undefined } {
  const params = new URLSearchParams(query);
  const byId = (id: string) => tree.nodes.find((node) => node.id === id);
  const state = treeState(tree, first);
  state.layout = LAYOUTS.find((layout) => layout === params.get('layout'));
  focus(state, byId(params.get('root') ?? '') ?? tree.root);
  setFilter(state, readFilter(params, tree), params.has('prune'));
  if (params.has('level')) unfoldTo(state, Number(params.get('level')) || 1);
  for (const id of listed(params, 'open')) {
    const node = byId(id);
    if (node) state.unfolded.add(node);
  }
  for (const id of listed(params, 'shut')) {
    const node = byId(id);
    if (node) state.unfolded.delete(node);
  }
  state.active = uppermost(state);
  const active = byId(hash.replace(/^#/, ''));
  if (active) {
    reveal(state, active);
    if (params.size === 0) state.unfolded.add(active);
    state.active = active;
  }
  const [near, ...numbers] = listed(params, 'view').toReversed();
  const [zoom, y, x] = (byId(near ?? '') ? numbers : [near, ...numbers]).map(Number);
  const isView = x !== undefined && y !== undefined && zoom && zoom > 0 && [x, y, zoom].every(Number.isFinite);
  const view = isView ? { x, y, zoom, near: byId(near ?? '')?.id } : undefined;
  return { state, words: params.get('find') ?? '', view };
}

const listed = (params: URLSearchParams, name: string) => (params.get(name) ?? '').split(' ').filter(Boolean);

/** Whether exactly that is unfolded with which the page begins. */
const isFirst = (state: TreeState) =>
  visible(state).every((node) => childrenOf(state, node).length === 0 || isUnfolded(state, node) === state.first.has(node));

/** The level that describes the folds with the fewest exceptions, and those exceptions, at most {@link MOST_LISTED}. */
function describeFolds(state: TreeState): { level: number; open: string[]; shut: string[] } {
  const branches = visible(state).filter((node) => childrenOf(state, node).length > 0);
  const levelOf = (node: QuestionNode) => node.depth - state.root.depth;
  const deepest = branches.reduce((most, node) => Math.max(most, levelOf(node)), 0);
  let best: { level: number; open: string[]; shut: string[] } | undefined;
  for (let level = 1; level <= deepest + 1; level++) {
    const open = branches.filter((node) => levelOf(node) >= level && isUnfolded(state, node)).map(({ id }) => id);
    const shut = branches.filter((node) => levelOf(node) < level && !isUnfolded(state, node)).map(({ id }) => id);
    if (!best || open.length + shut.length < best.open.length + best.shut.length) best = { level, open, shut };
  }
  const { level, open, shut } = best ?? { level: 1, open: [], shut: [] };
  return { level, open: open.slice(0, MOST_LISTED), shut: shut.slice(0, Math.max(0, MOST_LISTED - open.length)) };
}
