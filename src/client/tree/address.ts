/** The state of the tree as the words of an address, so that a view can be sent to someone. Needs no browser. */

import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import { isFiltering, readFilter, writeFilter } from '../picture/filter.ts';
import { childrenOf, focus, isUnfolded, reveal, setFilter, type TreeState, treeState, unfoldTo, visible } from './state.ts';

/** What the reader looks at: the middle of the screen, in pixels at zoom 1 from the root of what is shown, and the zoom. */
export interface View {
  x: number;
  y: number;
  zoom: number;
}

export interface Shown {
  state: TreeState;
  /** The words searched for. */
  words: string;
  /** Undefined for a view that fits. */
  view: View | undefined;
}

/** How many ids an address lists: browsers and letters carry some thousand characters. */
const MOST_LISTED = 150;

/** The address of what is shown, as `?…#id`, or `.` for what the page begins with. */
export function addressOf({ state, words, view }: Shown): string {
  const said = new URLSearchParams();
  const { tree, root, filter, prune, active } = state;
  if (root !== tree.root) said.set('root', root.id);
  writeFilter(filter, said);
  if (prune) said.set('prune', '1');
  const { level, open, shut } = describeFolds(state);
  // A filter unfolds what it finds, unless the address says otherwise.
  if (level !== 1 || isFiltering(filter)) said.set('level', String(level));
  if (open.length > 0) said.set('open', open.join(' '));
  if (shut.length > 0) said.set('shut', shut.join(' '));
  if (words) said.set('find', words);
  if (view) said.set('view', [Math.round(view.x), Math.round(view.y), view.zoom.toFixed(2)].join(' '));
  // An address with nothing but a question comes from elsewhere, and unfolds it.
  if (said.size === 0 && active !== root && childrenOf(state, active).length > 0 && !isUnfolded(state, active)) said.set('level', '1');
  const query = said.size > 0 ? `?${said}` : '';
  return `${query}${active.id ? `#${active.id}` : ''}` || '.';
}

/** What an address asks for; what the mosaic no longer knows is left out. */
export function shownAt(tree: QuestionTree, query: string, hash: string): Shown {
  const said = new URLSearchParams(query);
  const byId = (id: string) => tree.nodes.find((node) => node.id === id);
  const state = treeState(tree);
  focus(state, byId(said.get('root') ?? '') ?? tree.root);
  setFilter(state, readFilter(said, tree), said.has('prune'));
  if (said.has('level')) unfoldTo(state, Number(said.get('level')) || 1);
  for (const id of listed(said, 'open')) {
    const node = byId(id);
    if (node) state.unfolded.add(node);
  }
  for (const id of listed(said, 'shut')) {
    const node = byId(id);
    if (node) state.unfolded.delete(node);
  }
  state.active = state.root;
  const active = byId(hash.replace(/^#/, ''));
  if (active) {
    reveal(state, active);
    if (said.size === 0) state.unfolded.add(active);
    state.active = active;
  }
  const [x, y, zoom] = listed(said, 'view').map(Number);
  const view = x !== undefined && y !== undefined && zoom && [x, y, zoom].every(Number.isFinite) ? { x, y, zoom } : undefined;
  return { state, words: said.get('find') ?? '', view };
}

const listed = (said: URLSearchParams, name: string) => (said.get(name) ?? '').split(' ').filter(Boolean);

/** The level up to which most is unfolded, and the questions that differ from it, at most {@link MOST_LISTED}. */
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
