/** Parses Markdown to mdast. */
import type { Nodes, Root } from 'mdast';
import { grammarFor } from './grammar.ts';
import { DEEPEST, LimitError, refuseCostly, tooDeep } from './limits.ts';
import { weigh } from './weight.ts';

export { LimitError };

/**
 * Parses Markdown.
 * @throws {LimitError} for a text over a limit, so that the stack never overflows
 */
export function parse(markdown: string): Root {
  refuseCostly(markdown);
  const tree = grammarFor(markdown).parse(markdown);
  refuseDeepTree(tree);
  weigh(tree);
  return tree;
}

function refuseDeepTree(root: Root): void {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > DEEPEST) throw tooDeep(top.node.position?.start.offset ?? 0);
    if (!('children' in top.node)) continue;
    for (const node of top.node.children) stack.push({ node, depth: top.depth + 1 });
  }
}
