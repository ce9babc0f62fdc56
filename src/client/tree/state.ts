/** What the tree shows, as plain data: its root, what is unfolded, the filter and the active question. Needs no browser. */

import { type Held, heldTogether } from '../../mosaic/who-holds.ts';
import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import { askedIn, type Filter, isFiltering, matching, NO_FILTER } from '../picture/filter.ts';

/** Sub-questions in a column of their own at the right; or each question, with its whole title, in a row of its own. */
export const LAYOUTS = ['columns', 'indented'] as const;
export type Layout = (typeof LAYOUTS)[number];

export interface TreeState {
  tree: QuestionTree;
  /** What is unfolded where the page begins. */
  first: ReadonlySet<QuestionNode>;
  /** The layout that the reader has chosen; undefined for the one that suits the screen. */
  layout: Layout | undefined;
  /** The branch in focus, or the root of the tree. The virtual root above several is never shown. */
  root: QuestionNode;
  unfolded: Set<QuestionNode>;
  active: QuestionNode;
  filter: Filter;
  /** Whether questions that do not pass the filter are left out; without it they are dimmed. */
  prune: boolean;
  /** The questions that pass the filter; undefined without a filter. */
  matches: ReadonlySet<QuestionNode> | undefined;
  /** The questions that pass it, and their lineages. */
  kept: ReadonlySet<QuestionNode> | undefined;
  /** By question, how many below it have each fill and are shown or can be unfolded; undefined where all can. */
  below: ReadonlyMap<QuestionNode, readonly number[]> | undefined;
  /** By question, who of the people compared ask something that passes the filter below it; undefined where nobody is compared. */
  askedBelow: ReadonlyMap<QuestionNode, Held> | undefined;
}

/** The tree where the page begins: its root unfolded, unless told otherwise. */
export function treeState(tree: QuestionTree, first: ReadonlySet<QuestionNode> = branchesTo(tree.root, 1)): TreeState {
  const { root } = tree;
  return {
    tree,
    first,
    layout: undefined,
    root,
    unfolded: new Set(first),
    active: root.row < 0 ? (root.children[0] ?? root) : root,
    filter: NO_FILTER,
    prune: false,
    matches: undefined,
    kept: undefined,
    below: undefined,
    askedBelow: undefined,
  };
}

/** The questions that have sub-questions, in so many levels. */
export function branchesTo(root: QuestionNode, levels: number): Set<QuestionNode> {
  const branches = new Set<QuestionNode>();
  let level = [root];
  for (let at = 0; at < levels && level.length > 0; at++) {
    level = level.filter(({ children }) => children.length > 0);
    for (const node of level) branches.add(node);
    level = level.flatMap(({ children }) => children);
  }
  return branches;
}

/** The sub-questions that can be shown. Where no question passes the filter, none is left out. */
export function childrenOf({ prune, kept }: TreeState, node: QuestionNode): readonly QuestionNode[] {
  return prune && kept?.size ? node.children.filter((child) => kept.has(child)) : node.children;
}

const isVirtual = ({ row }: QuestionNode) => row < 0;

/** What stands at the left: the branch in focus, or the roots. */
const roots = (state: TreeState): readonly QuestionNode[] => (isVirtual(state.root) ? childrenOf(state, state.root) : [state.root]);

/** The uppermost question. */
export const uppermost = (state: TreeState): QuestionNode => roots(state)[0] ?? state.root;

/** 1 for what stands at the left, one more for each level below. */
export const levelOf = ({ root }: TreeState, node: QuestionNode) => node.depth - root.depth + (isVirtual(root) ? 0 : 1);

/** How many questions below one have each fill, in the order of the tree's fills. */
export const countsBelow = ({ below }: TreeState, node: QuestionNode): readonly number[] => below?.get(node) ?? node.below;

const isBranch = (state: TreeState, node: QuestionNode) => childrenOf(state, node).length > 0;

export const isUnfolded = (state: TreeState, node: QuestionNode) => state.unfolded.has(node) && isBranch(state, node);

export const isDimmed = ({ matches }: TreeState, node: QuestionNode) => matches !== undefined && !matches.has(node);

/** Folds or unfolds a question. */
export function toggle(state: TreeState, node: QuestionNode): void {
  if (!isBranch(state, node)) return;
  if (!state.unfolded.delete(node)) state.unfolded.add(node);
  keepActive(state);
}

/** If the active question is hidden, makes the nearest visible question above it active. */
function keepActive(state: TreeState): void {
  let nearest = state.active;
  for (let node = state.active; node !== state.root; node = node.parent) {
    if (!node.parent) {
      state.active = uppermost(state);
      return;
    }
    const isHidden = !isVirtual(node.parent) && !state.unfolded.has(node.parent);
    if (isHidden || !childrenOf(state, node.parent).includes(node)) nearest = node.parent;
  }
  state.active = isVirtual(nearest) ? uppermost(state) : nearest;
}

/** Unfolds what hides a question. If the question is outside the branch in focus, shows the whole tree. */
export function reveal(state: TreeState, node: QuestionNode): void {
  for (let above = node.parent; above; above = above.parent) state.unfolded.add(above);
  if (!isAtOrBelow(node, state.root)) state.root = state.tree.root;
}

function isAtOrBelow(node: QuestionNode, root: QuestionNode): boolean {
  for (let above: QuestionNode | undefined = node; above; above = above.parent) if (above === root) return true;
  return false;
}

/** Makes a branch the root of what is shown. */
export function focus(state: TreeState, node: QuestionNode): void {
  state.root = node;
  state.unfolded.add(node);
  if (!isAtOrBelow(state.active, node)) state.active = node;
  keepActive(state);
}

/** Unfolds that many levels below the root, and folds what is deeper. */
export function unfoldTo(state: TreeState, levels: number): void {
  state.unfolded = branchesTo(state.root, levels);
  for (let above = state.root.parent; above; above = above.parent) state.unfolded.add(above);
  keepActive(state);
}

/** More matches than this are not unfolded: the tree would be too large to see anything in it. Chosen by eye. */
const MOST_REVEALED = 100;

/** Sets the filter. If few questions pass, unfolds what hides them. */
export function setFilter(state: TreeState, filter: Filter, prune: boolean): void {
  filterAgain(state, filter, prune);
  const below = [...(state.matches ?? [])].filter((node) => isAtOrBelow(node, state.root));
  if (below.length <= MOST_REVEALED) for (const node of below) reveal(state, node);
  keepActive(state);
}

/** Sets the filter, and folds and unfolds nothing: while years pass, the tree stands still. */
export function filterAgain(state: TreeState, filter: Filter, prune: boolean): void {
  state.filter = filter;
  state.prune = prune;
  state.matches = isFiltering(filter) ? matching(state.tree, filter) : undefined;
  state.kept = state.matches && withLineages(state.matches);
  state.below = prune && state.matches?.size ? matchesBelow(state.tree, state.matches) : undefined;
  state.askedBelow = state.matches && filter.people.length > 1 ? holdersBelow(state.matches, filter) : undefined;
  keepActive(state);
}

function withLineages(nodes: ReadonlySet<QuestionNode>): Set<QuestionNode> {
  const kept = new Set<QuestionNode>();
  for (const node of nodes)
    for (let above: QuestionNode | undefined = node; above && !kept.has(above); above = above.parent) kept.add(above);
  return kept;
}

/** By question, how many of the matches below it have each fill. */
function matchesBelow({ nodes, fills }: QuestionTree, matches: ReadonlySet<QuestionNode>): Map<QuestionNode, number[]> {
  const below = new Map(nodes.map((node) => [node, fills.map(() => 0)]));
  for (const node of nodes.toReversed()) {
    const above = node.parent && below.get(node.parent);
    if (!above) continue;
    below.get(node)?.forEach((count, fill) => {
      above[fill] = (above[fill] ?? 0) + count;
    });
    const own = fills.indexOf(node.fill);
    if (matches.has(node) && own >= 0) above[own] = (above[own] ?? 0) + 1;
  }
  return below;
}

/** By question above the matches, who of the people compared ask some of those. */
function holdersBelow(matches: ReadonlySet<QuestionNode>, filter: Filter): Map<QuestionNode, Held> {
  const holders = new Map<QuestionNode, Held>();
  for (const node of matches) {
    const own = askedIn(filter, node);
    for (let above = node.parent; above; above = above.parent) {
      const before = holders.get(above) ?? '';
      const together = heldTogether([before, own]);
      if (together === before) break;
      holders.set(above, together);
    }
  }
  return holders;
}

/** The nodes on the screen, from top to bottom. */
export function visible(state: TreeState): QuestionNode[] {
  const shown: QuestionNode[] = [];
  const waiting = roots(state).toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    shown.push(node);
    if (isUnfolded(state, node)) waiting.push(...childrenOf(state, node).toReversed());
  }
  return shown;
}

/** The questions whose labels and titles together contain all of the words, in tree order. */
export function find({ tree }: TreeState, words: string): QuestionNode[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0
    ? []
    : tree.nodes.filter(({ label, title }) => wanted.every((word) => `${label} ${title}`.toLowerCase().includes(word)));
}

/**
 * The ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): moves the active node or folds it.
 * @returns whether the key has a meaning here
 */
export function handleKey(state: TreeState, key: string): boolean {
  const shown = visible(state);
  const at = shown.indexOf(state.active);
  const { active } = state;
  const move = (node: QuestionNode | undefined) => {
    if (node) state.active = node;
  };
  switch (key) {
    case 'ArrowDown':
      move(shown[at + 1]);
      break;
    case 'ArrowUp':
      move(shown[at - 1]);
      break;
    case 'ArrowRight':
      if (isUnfolded(state, active)) move(childrenOf(state, active)[0]);
      else toggle(state, active);
      break;
    case 'ArrowLeft':
      if (isUnfolded(state, active)) toggle(state, active);
      else if (active !== state.root && active.parent && !isVirtual(active.parent)) move(active.parent);
      break;
    case 'Home':
      move(shown[0]);
      break;
    case 'End':
      move(shown.at(-1));
      break;
    case '*':
      for (const node of active.parent?.children ?? [active]) if (isBranch(state, node)) state.unfolded.add(node);
      break;
    case ' ':
      toggle(state, active);
      break;
    default: {
      if (key.length !== 1 || !/\p{L}|\p{N}/u.test(key)) return false;
      const after = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
      move(after.find(({ label }) => label.toLowerCase().startsWith(key.toLowerCase())));
    }
  }
  return true;
}
