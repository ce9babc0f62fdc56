/** Replaces single elements by what a plugin makes of them, where that stays within bounds. */
import type { Element, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { DEEPEST } from './limits.ts';

/**
 * Gives each chosen element to a plugin, alone, and puts what that makes in its place. An element stays as it is where the plugin
 * fails, nests deeper than {@link DEEPEST} or makes more HTML than may be: how deep a plugin can go before it fails
 * depends on the machine, but it is always deeper.
 * @param most the most characters of HTML that may come of an element
 */
export function replaceWithin(
  root: Root,
  isChosen: (element: Element) => boolean,
  plugin: (alone: Root) => void,
  most: (element: Element) => number,
): void {
  visit(root, 'element', (element, index, parent) => {
    if (index === undefined || !parent || !isChosen(element)) return undefined;
    const made = madeOf(element, plugin, most(element));
    parent.children.splice(index, 1, ...(made as Element[]));
    return [SKIP, index + made.length];
  });
}

function madeOf(element: Element, plugin: (alone: Root) => void, most: number): RootContent[] {
  const alone: Root = { type: 'root', children: [structuredClone(element)] };
  try {
    plugin(alone);
  } catch {
    return [element];
  }
  return isDeep(alone) || printer.stringify(alone).length > most ? [element] : alone.children;
}

const printer = rehype().freeze();

function isDeep(root: Root): boolean {
  const stack: { node: Root | RootContent; depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > DEEPEST) return true;
    if ('children' in top.node) for (const node of top.node.children) stack.push({ node, depth: top.depth + 1 });
  }
  return false;
}
