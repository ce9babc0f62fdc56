/** What the tree shows, as plain data: its root, what is unfolded, the filter and the active question. Needs no browser. */

import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';
import { type Filter, isFiltering, matching, NO_FILTER } from '../picture/filter.ts';

export interface TreeState {
  tree: QuestionTree;
  /** The branch in focus, or the root of the tree. */
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
}

/** The tree, unfolded one level below its root. */
export function treeState(tree: QuestionTree): TreeState {
  const { root } = tree;
  return { tree, root, unfolded: new Set([root]), active: root, filter: NO_FILTER, prune: false, matches: undefined, kept: undefined };
}

/** The sub-questions that can be shown. */
export function childrenOf({ prune, kept }: TreeState, node: QuestionNode): readonly QuestionNode[] {
  return prune && kept ? node.children.filter((child) => kept.has(child)) : node.children;
}

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
      state.active = state.root;
      return;
    }
    if (!state.unfolded.has(node.parent) || !childrenOf(state, node.parent).includes(node)) nearest = node.parent;
  }
  state.active = nearest;
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
  const deepest = state.root.depth + levels;
  state.unfolded = new Set([state.tree.root, ...state.tree.nodes].filter(({ depth, children }) => children.length > 0 && depth < deepest));
  for (let above = state.root.parent; above; above = above.parent) state.unfolded.add(above);
  keepActive(state);
}

/** More matches than this are not unfolded: the tree would be too large to see anything in it. Chosen by eye. */
const MOST_REVEALED = 100;

/** Sets the filter. If few questions pass, unfolds what hides them. */
export function setFilter(state: TreeState, filter: Filter, prune: boolean): void {
  state.filter = filter;
  state.prune = prune;
  state.matches = isFiltering(filter) ? matching(state.tree, filter) : undefined;
  state.kept = state.matches && withLineages(state.matches);
  const below = [...(state.matches ?? [])].filter((node) => isAtOrBelow(node, state.root));
  if (below.length <= MOST_REVEALED) for (const node of below) reveal(state, node);
  keepActive(state);
}

function withLineages(nodes: ReadonlySet<QuestionNode>): Set<QuestionNode> {
  const kept = new Set<QuestionNode>();
  for (const node of nodes)
    for (let above: QuestionNode | undefined = node; above && !kept.has(above); above = above.parent) kept.add(above);
  return kept;
}

/** The nodes on the screen, from top to bottom. */
export function visible(state: TreeState): QuestionNode[] {
  const shown: QuestionNode[] = [];
  const waiting = [state.root];
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
      else if (active !== state.root) move(active.parent);
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
