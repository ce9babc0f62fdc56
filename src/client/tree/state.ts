/** What the tree shows, as plain data: which questions are folded and which one is active. Needs no browser. */
import type { TreeData } from '../../views/tree-data.ts';

/** A question in the tree. Row -1 is the virtual root over several roots. */
export interface TreeNode {
  row: number;
  id: string;
  title: string;
  fill: string;
  parent: TreeNode | undefined;
  children: TreeNode[];
  /** Questions below. */
  size: number;
  depth: number;
}

export interface TreeState {
  root: TreeNode;
  /** Every question, by row. */
  nodes: readonly TreeNode[];
  unfolded: Set<TreeNode>;
  active: TreeNode;
}

/** The tree, unfolded one level below its root. */
export function treeState(data: TreeData, name: string): TreeState {
  const nodes = data.id.map(
    (id, row): TreeNode => ({
      row,
      id,
      title: data.title[row] ?? id,
      fill: data.fills[data.fill[row] ?? 0] ?? 'dark',
      parent: undefined,
      children: [],
      size: 0,
      depth: 0,
    }),
  );
  const roots: TreeNode[] = [];
  for (const node of nodes) {
    // Rows are in tree order, so that a parent is complete before its children come.
    const parent = nodes[data.parent[node.row] ?? -1];
    if (!parent) roots.push(node);
    else {
      node.parent = parent;
      node.depth = parent.depth + 1;
      parent.children.push(node);
    }
  }
  for (const node of nodes.toReversed()) if (node.parent) node.parent.size += node.size + 1;
  const only = roots.length === 1 ? roots[0] : undefined;
  const root = only ?? { row: -1, id: '', title: name, fill: 'dark', parent: undefined, children: roots, size: nodes.length, depth: -1 };
  if (!only) for (const node of roots) node.parent = root;
  return { root, nodes, unfolded: new Set([root]), active: root };
}

export const isUnfolded = (state: TreeState, node: TreeNode) => node.children.length > 0 && state.unfolded.has(node);

export function toggle(state: TreeState, node: TreeNode): void {
  if (node.children.length === 0) return;
  if (!state.unfolded.delete(node)) state.unfolded.add(node);
  // What is active must be on the screen.
  if (!visible(state).includes(state.active)) state.active = node;
}

/** Unfolds whatever hides a node. */
export function reveal(state: TreeState, node: TreeNode): void {
  for (let above = node.parent; above; above = above.parent) state.unfolded.add(above);
}

export function unfoldAll(state: TreeState): void {
  for (const node of [state.root, ...state.nodes]) if (node.children.length > 0) state.unfolded.add(node);
}

export function foldAll(state: TreeState): void {
  state.unfolded = new Set([state.root]);
  while (state.active.parent && state.active.parent !== state.root) state.active = state.active.parent;
}

/** The nodes on the screen, from top to bottom. */
export function visible(state: TreeState): TreeNode[] {
  const shown: TreeNode[] = [];
  const waiting = [state.root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    shown.push(node);
    if (isUnfolded(state, node)) waiting.push(...node.children.toReversed());
  }
  return shown;
}

/** Nodes whose titles hold every one of the words, in tree order. */
export function find(state: TreeState, words: string): TreeNode[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0 ? [] : state.nodes.filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)));
}

/**
 * The ARIA tree pattern (https://www.w3.org/WAI/ARIA/apg/patterns/treeview/): moves the active node or folds it.
 * @returns whether the key means something here
 */
export function press(state: TreeState, key: string): boolean {
  const shown = visible(state);
  const at = shown.indexOf(state.active);
  const { active } = state;
  const move = (node: TreeNode | undefined) => {
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
      if (isUnfolded(state, active)) move(active.children[0]);
      else toggle(state, active);
      break;
    case 'ArrowLeft':
      if (isUnfolded(state, active)) toggle(state, active);
      else move(active.parent);
      break;
    case 'Home':
      move(shown[0]);
      break;
    case 'End':
      move(shown.at(-1));
      break;
    case '*':
      for (const node of active.parent?.children ?? [active]) if (node.children.length > 0) state.unfolded.add(node);
      break;
    case ' ':
      toggle(state, active);
      break;
    default: {
      if (key.length !== 1 || !/\p{L}|\p{N}/u.test(key)) return false;
      const after = [...shown.slice(at + 1), ...shown.slice(0, at + 1)];
      move(after.find(({ title }) => title.toLowerCase().startsWith(key.toLowerCase())));
    }
  }
  return true;
}
