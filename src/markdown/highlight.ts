/** Colours code whose language is named. It is a separate module because the languages are large and most texts contain no code. */
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeHighlight from 'rehype-highlight';
import { VFile } from 'vfile';
import { replaceWithin } from './replace-within.ts';
import { LONGEST_COLOURED, MOST_OF_CODE } from './weight.ts';

// Markdown is not coloured: the time grows with the square of the number of its brackets.
const highlighter = rehypeHighlight({ detect: false, plainText: ['math', 'markdown', 'md', 'mkdown', 'mkd'] });

/** Colours code in a tree, in place. Code in an unknown language, and code that would become too long, stays as it is. */
export function highlightCode(root: Root): void {
  replaceWithin(
    root,
    (element) => element.tagName === 'pre' && lengthOf(element) <= LONGEST_COLOURED,
    (alone) => highlighter(alone, new VFile()),
    (element) => MOST_OF_CODE(lengthOf(element)),
  );
}

const lengthOf = (element: Element) => toText(element, { whitespace: 'pre' }).length;
