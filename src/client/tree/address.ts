/** The state of the tree as the parameters of an address, so that a reader can send a view to someone. Needs no browser. */

import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import { isFiltering, readFilter, writeFilter } from '../picture/filter.ts';
import { childrenOf, focus, isUnfolded, reveal, setFilter, type TreeState, treeState, unfoldTo, visible } from './state.ts';

/** What the screen shows: its middle, in pixels at zoom 1 from the root of the shown branch, and the zoom. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Shown {
  state: TreeState;
  /** The words in the find box. */
  words: string;
  /** Undefined for the view that shows everything. */
  view: View | undefined;
}

/** The largest number of ids in an address. Chosen by eye: browsers and mail programs accept some thousand characters. */
const MOST_LISTED = 150;

/** The address of what is shown, as `?…#id`, or `.` for the first view of the page. */
export function addressOf({ state, words, view }: Shown): string {
  const params = new URLSearchParams();
  const { tree, root, filter, prune, active } = state;
  if (root !== tree.root) params.set('root', root.id);
  writeFilter(filter, params);
  if (prune) params.set('prune', '1');
  const { level, open, shut } = describeFolds(state);
  // A filter unfolds what it finds, unless the address names a level.
  if (level !== 1 || isFiltering(filter)) params.set('level', String(level));
  if (open.length > 0) params.set('open', open.join(' '));
  if (shut.length > 0) params.set('shut', shut.join(' '));
  if (words) params.set('find', words);
  if (view) params.set('view', [Math.round(view.x), Math.round(view.y), view.zoom.toFixed(2)].join(' '));
  // An address with only a question is a link from another page, and unfolds the question.
  if (params.size === 0 && active !== root && childrenOf(state, active).length > 0 && !isUnfolded(state, active)) params.set('level', '1');
  const query = params.size > 0 ? `?${params}` : '';
  return `${query}${active.id ? `#${active.id}` : ''}` || '.';
}

/** The state in an address; ids that are no longer in the mosaic are left out. */
export function shownAt(tree: QuestionTree, query: string, hash: string): Shown {
  const params = new URLSearchParams(query);
  const byId = (id: string) => tree.nodes.find((node) => node.id === id);
  const state = treeState(tree);
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
  state.active = state.root;
  const active = byId(hash.replace(/^#/, ''));
  if (active) {
    reveal(state, active);
    if (params.size === 0) state.unfolded.add(active);
    state.active = active;
  }
  const [x, y, zoom] = listed(params, 'view').map(Number);
  const view = x !== undefined && y !== undefined && zoom && [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : undefined;
  return { state, words: params.get('find') ?? '', view };
}

const listed = (params: URLSearchParams, name: string) => (params.get(name) ?? '').split(' ').filter(Boolean);

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
