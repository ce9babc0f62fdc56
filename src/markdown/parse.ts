/** Markdown to mdast, the one grammar of the mosaic: GFM, `$math$` and `[[id]]`. */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { DEEPEST, NestingError, refuseDeepMarkers } from './nesting.ts';
import { remarkWikiLink } from './wiki-link.ts';

export { NestingError };

const grammar = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).use(remarkMath).use(remarkWikiLink).freeze();

/**
 * Parses Markdown.
 * @throws {NestingError} before or after parsing, and never a stack overflow
 */
export function parse(markdown: string): Root {
  refuseDeepMarkers(markdown);
  const tree = grammar.parse(markdown);
  refuseDeepTree(tree);
  return tree;
}

function refuseDeepTree(root: Root): void {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > DEEPEST) throw new NestingError(top.node.position?.start.offset ?? 0);
    if (!('children' in top.node)) continue;
    for (const node of top.node.children) stack.push({ node, depth: top.depth + 1 });
  }
}
