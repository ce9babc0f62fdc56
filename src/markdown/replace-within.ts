/** Replaces single elements by the result of a plugin, if that result is within the limits. */
import type { Element, Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import { SKIP, visit } from 'unist-util-visit';
import { DEEPEST } from './limits.ts';

/**
 * Gives each chosen element alone to a plugin and puts the result in its place. The element stays as it is if the plugin fails, nests
 * deeper than {@link DEEPEST} or makes too much HTML. At which depth a plugin itself fails depends on the machine, but it is deeper
 * than {@link DEEPEST} on all of them.
 * @param most the largest length of the HTML for an element, in UTF-16 code units
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
