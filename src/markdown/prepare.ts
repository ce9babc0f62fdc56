/** The one walk over what was parsed, before HTML is made of it: what a page shows differently, and what is said in it. */

import type { Heading, Node, Nodes, Parent, Root } from 'mdast';
import { anchorsInOrder, headingWords } from './anchors.ts';
import { wikiLinkParts } from './wiki-link.ts';

/** What a tree holds. */
export interface Contents {
  /** The words of it, block by block. */
  text: string;
  math: boolean;
  /** Code whose language is named. */
  code: boolean;
}

/**
 * Makes a tree ready for its page, in place, and says what it holds. Headings begin below the title of the page; a note loses its
 * footnotes and keeps of its headings the words. Positions go: nothing that follows reads them, and each would be copied twice.
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

/** Written in any case; what is safe is known by its small letters. */
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'code', 'math'] satisfies Nodes['type'][]);

function wordsOf(node: Nodes): string {
  if (node.type === 'wikiLink') return wikiLinkParts(node.value).label ?? '';
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
    // Never more than one step down, so that the outline of the page has no holes.
    heading.depth = Math.min(6, before + 1, Math.max(2, heading.depth + shift)) as Heading['depth'];
    before = heading.depth;
  }
}
