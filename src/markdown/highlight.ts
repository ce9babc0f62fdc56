/** Colours for code whose language is named. A module of its own, because the languages are large and most texts hold no code. */
import type { Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import { VFile } from 'vfile';

const highlighter = rehypeHighlight({ detect: false, plainText: ['math'] });

/** Marks the words of code in a tree, in place; a language that is not known is left alone. */
export const highlightCode = (root: Root): void => highlighter(root, new VFile());
