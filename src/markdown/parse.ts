/** Markdown to mdast. */
import type { Nodes, Root } from 'mdast';
import { grammarFor } from './grammar.ts';

/** The deepest nesting of quotes, lists and emphasis that is read; deeper ones only come from attacks and accidents. */
export const DEEPEST = 100;

/** Text that is nested too deeply to be read safely. `offset` says where, in UTF-16 code units. */
export class NestingError extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`Unexpected nesting of more than ${DEEPEST} levels, expected fewer`);
    this.offset = offset;
  }
}

/**
 * Parses Markdown.
 * @throws {NestingError} before or after parsing, and never a stack overflow
 */
export function parse(markdown: string): Root {
  refuseDeepMarkers(markdown);
  const tree = grammarFor(markdown).parse(markdown);
  refuseDeepTree(tree);
  return tree;
}

// The tokenizer's time grows with the square of the containers, brackets and emphasis marks that are open at once, so
// that text made of nothing else could hang a build: such text is refused before it is tokenized.
const CONTAINERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1}}|^[ \\t]{${2 * DEEPEST},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`,
  'm',
);
const MOST_MARKS = 2000;

/**
 * Refuses text that would take too long to tokenize.
 * @throws {NestingError}
 */
export function refuseDeepMarkers(markdown: string): void {
  const containers = CONTAINERS.exec(markdown);
  if (containers) throw new NestingError(containers.index);
  let offset = 0;
  for (const block of markdown.split(/(?<=\n)[ \t]*\r?\n/)) {
    if (block.length > MOST_MARKS && (block.match(/[[*_~]/g)?.length ?? 0) > MOST_MARKS)
      throw new NestingError(markdown.indexOf(block, offset));
    offset += block.length;
  }
}

function refuseDeepTree(root: Root): void {
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.depth > DEEPEST) throw new NestingError(top.node.position?.start.offset ?? 0);
    if (!('children' in top.node)) continue;
    for (const node of top.node.children) stack.push({ node, depth: top.depth + 1 });
  }
}
