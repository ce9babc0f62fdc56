/** Math in HTML to MathML. A module of its own, because KaTeX is large and most texts hold no math. */
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeKatex from 'rehype-katex';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { replaceWithin } from './replace-within.ts';
import { MOST_OF_FORMULA } from './weight.ts';

/** What defines macros, with which a line makes a page: a formula of that kind stays as it was written. */
const DEFINES = /\\(?:[egx]?def|let|futurelet|global|long|(?:new|renew|provide)command)(?![A-Za-z])/;

const katex = rehypeKatex({ output: 'mathml', trust: false, maxSize: 20, maxExpand: 200, strict: 'ignore' });

/** Replaces the TeX in a tree, in place; what cannot be read, or becomes too much, is shown as it was written. */
export function typesetMath(root: Root): void {
  replaceWithin(
    root,
    (element) => isFormula(element) && !DEFINES.test(texOf(element)),
    (alone) => {
      katex(alone, new VFile());
      withoutStyle(alone);
    },
    (element) => MOST_OF_FORMULA(texOf(element).length),
  );
}

/** KaTeX colours what it cannot read by itself; the site's policy allows no style in a page, and its own sheet does it. */
function withoutStyle(root: Root): void {
  visit(root, 'element', ({ properties }) => {
    delete properties.style;
  });
}

const texOf = (element: Element) => toText(element, { whitespace: 'pre' });

/** `<code>` in a line, or the `<pre>` around it. */
const isFormula = (element: Element): boolean =>
  hasClass(element, 'math-inline') ||
  (element.tagName === 'pre' && element.children.some((child) => child.type === 'element' && hasClass(child, 'language-math')));

const hasClass = ({ properties: { className } }: Element, name: string) => Array.isArray(className) && className.includes(name);
