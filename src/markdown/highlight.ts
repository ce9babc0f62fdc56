/** Colours for code whose language is named. A module of its own, because the languages are large and most texts hold no code. */
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeHighlight from 'rehype-highlight';
import { VFile } from 'vfile';
import { replaceWithin } from './replace-within.ts';
import { LONGEST_COLOURED, MOST_OF_CODE } from './weight.ts';

// The time for Markdown grows with the square of its brackets.
const highlighter = rehypeHighlight({ detect: false, plainText: ['math', 'markdown', 'md', 'mkdown', 'mkd'] });

/** Marks the words of code in a tree, in place; a language that is not known is left alone, and so is code that becomes too much. */
export function highlightCode(root: Root): void {
  replaceWithin(
    root,
    (element) => element.tagName === 'pre' && lengthOf(element) <= LONGEST_COLOURED,
    (alone) => highlighter(alone, new VFile()),
    (element) => MOST_OF_CODE(lengthOf(element)),
  );
}

const lengthOf = (element: Element) => toText(element, { whitespace: 'pre' }).length;
