/** Math in HTML to MathML. A module of its own, because KaTeX is large and most texts hold no math. */
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeKatex from 'rehype-katex';
import { VFile } from 'vfile';
import { replaceWithin } from './replace-within.ts';
import { MOST_OF_FORMULA } from './weight.ts';

/** A macro of one's own makes a page of a line; here it is as unknown as a misspelt one. */
const DEFINES = ['def', 'edef', 'gdef', 'xdef', 'let', 'futurelet', 'global', 'long', 'newcommand', 'renewcommand', 'providecommand'];
const macros = Object.fromEntries(DEFINES.map((name) => [`\\${name}`, '\\macrosAreNotRead']));

const katex = rehypeKatex({ output: 'mathml', trust: false, maxSize: 20, maxExpand: 200, strict: 'ignore', macros });

/** Replaces the TeX in a tree, in place; what cannot be read, or becomes too much, is shown as it was written. */
export function typesetMath(root: Root): void {
  replaceWithin(
    root,
    isFormula,
    (alone) => katex(alone, new VFile()),
    (element) => MOST_OF_FORMULA(toText(element, { whitespace: 'pre' }).length),
  );
}

/** `<code>` in a line, or the `<pre>` around it. */
const isFormula = (element: Element): boolean =>
  hasClass(element, 'math-inline') ||
  (element.tagName === 'pre' && element.children.some((child) => child.type === 'element' && hasClass(child, 'language-math')));

const hasClass = ({ properties: { className } }: Element, name: string) => Array.isArray(className) && className.includes(name);
