/** Where addresses stand in Markdown: a tree says where a link is, and of its address only what it means. */
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { wholeWith } from './grammar.ts';
import { refuseCostly } from './limits.ts';

/** In UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

/**
 * The addresses of links, pictures and definitions, by where each of those begins.
 * @throws {LimitError} as for a text that is parsed
 */
export function destinationsOf(markdown: string): Map<number, Range> {
  refuseCostly(markdown);
  const found = new Map<number, Range>();
  // As mdast-util-from-markdown does it, and the place is noted.
  function note(this: CompileContext, { start, end }: Token): void {
    const url = this.resume();
    const node = this.stack.at(-1);
    if (node?.type !== 'link' && node?.type !== 'image' && node?.type !== 'definition') return;
    node.url = url;
    found.set(node.position?.start.offset ?? 0, { start: start.offset, end: end.offset });
  }
  wholeWith({ exit: { resourceDestinationString: note, definitionDestinationString: note } }).parse(markdown);
  return found;
}
