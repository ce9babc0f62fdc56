/** Turns math in HTML into MathML. It is a separate module because KaTeX is large and most texts contain no math. */
import type { Element, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeKatex from 'rehype-katex';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { replaceWithin } from './replace-within.ts';
import { MOST_OF_FORMULA } from './weight.ts';

/** Commands that define macros. With macros, one line can become a whole page, so such a formula stays as it was written. */
const DEFINES = /\\(?:[egx]?def|let|futurelet|global|long|(?:new|renew|provide)command)(?![A-Za-z])/;

// `maxSize` is in em. It and `maxExpand`, the number of macro expansions, were chosen by eye.
const katex = rehypeKatex({ output: 'mathml', trust: false, maxSize: 20, maxExpand: 200, strict: 'ignore' });

/** Replaces the TeX in a tree, in place. A formula that cannot be read, or would become too long, stays as it was written. */
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

/** KaTeX colours its errors with a style attribute, which the site's policy forbids. The site's style sheet colours them. */
function withoutStyle(root: Root): void {
  visit(root, 'element', ({ properties }) => {
    delete properties.style;
  });
}

const texOf = (element: Element) => toText(element, { whitespace: 'pre' });

/** `<code>` in a line, or the `<pre>` around a block. */
const isFormula = (element: Element): boolean =>
  hasClass(element, 'math-inline') ||
  (element.tagName === 'pre' && element.children.some((child) => child.type === 'element' && hasClass(child, 'language-math')));

const hasClass = ({ properties: { className } }: Element, name: string) => Array.isArray(className) && className.includes(name);
