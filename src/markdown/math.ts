/** Math in HTML to MathML. A module of its own, because KaTeX is large and most texts hold no math. */
import type { Root } from 'hast';
import rehypeKatex from 'rehype-katex';
import { VFile } from 'vfile';

const katex = rehypeKatex({ output: 'mathml', trust: false, maxSize: 20, maxExpand: 200, strict: 'ignore' });

/** Replaces the TeX in a tree, in place; what cannot be read is shown as it was written. */
export const typesetMath = (root: Root): void => katex(root, new VFile());
