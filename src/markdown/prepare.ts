/** One walk over a parsed text, before it becomes HTML: changes it for the page, and collects its words. */

import type { Heading, Node, Nodes, Parent, Root } from 'mdast';
import { anchorsInOrder, headingWords } from './anchors.ts';
import { openWords } from './resolve-words.ts';
import { wikiLinkParts } from './wiki-link.ts';

/** What a tree contains. */
export interface Contents {
  /** Its words, one block a line. A link without words of its own stays open: see `resolve-words.ts`. */
  text: string;
  /** Whether it has formulas. */
  math: boolean;
  /** Whether it has code whose language is named. */
  code: boolean;
}

/**
 * Prepares a tree for its page, in place, and says what it contains. Headings begin below the title of the page. A note loses its
 * footnotes, and its headings become paragraphs. Positions are removed: nothing reads them later, and each would be copied twice.
 */
export function prepare(root: Root, kind: 'body' | 'note'): Contents {
  const blocks: string[] = [];
  const headings: Heading[] = [];
  let math = false;
  let code = false;
  const walk = (node: Nodes) => {
    if (kind === 'note') withoutFootnotes(node);
    if (node.type === 'heading') headings.push(node);
    else if (node.type === 'math' || node.type === 'inlineMath' || (node.type === 'code' && node.lang === 'math')) math = true;
    else if (node.type === 'code' && node.lang) code = true;
    if ('url' in node) node.url = node.url.replace(SCHEME, (scheme) => scheme.toLowerCase());
    if (BLOCKS.has(node.type)) blocks.push(wordsOf(node));
    node.position = undefined;
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(root);
  demote(headings);
  const anchorOf = anchorsInOrder();
  if (kind === 'body')
    for (const heading of headings) heading.data = { ...heading.data, hProperties: { id: anchorOf(headingWords(heading)) } };
  const text = blocks
    .join('\n')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return { text, math, code };
}

/** The scheme of an address. People write it in any case; the sanitiser knows the safe ones in lower case. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code', 'math'] satisfies Nodes['type'][]);

function wordsOf(node: Nodes): string {
  if (node.type === 'wikiLink') {
    const { id, label } = wikiLinkParts(node.value);
    return label ?? openWords(id);
  }
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('alt' in node && node.alt) return node.alt;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

function withoutFootnotes(node: Nodes): void {
  if (node.type === 'heading') (node as Node).type = 'paragraph';
  if ('children' in node)
    (node as Parent).children = node.children.filter(({ type }) => type !== 'footnoteReference' && type !== 'footnoteDefinition');
}

/** The title of the page is its h1: the headings of a body begin at h2. */
function demote(headings: readonly Heading[]): void {
  const shift = 2 - Math.min(...headings.map(({ depth }) => depth), 2);
  let before = 1;
  for (const heading of headings) {
    // At most one step down, so that the outline of the page skips no level.
    heading.depth = Math.min(6, before + 1, Math.max(2, heading.depth + shift)) as Heading['depth'];
    before = heading.depth;
  }
}
