/** Finds the places of addresses in Markdown. A parsed tree has the place of a link, but not that of its address. */
import type { CompileContext, Token } from 'mdast-util-from-markdown';
import { wholeWith } from './grammar.ts';
import { refuseCostly } from './limits.ts';

/** Offsets in UTF-16 code units. */
interface Range {
  start: number;
  end: number;
}

/**
 * The places of the addresses of links, pictures and definitions, by the offset at which the link, picture or definition begins.
 * @throws {LimitError} as {@link refuseCostly} does
 */
export function destinationsOf(markdown: string): Map<number, Range> {
  refuseCostly(markdown);
  const found = new Map<number, Range>();
  // Does what mdast-util-from-markdown does, and notes the place.
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
