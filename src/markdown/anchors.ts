/** What the headings of a text are called in addresses: the one answer for the page and for the check. */
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { wikiLinkParts } from './wiki-link.ts';

/** The words of a heading; of a link to a question its label, else the id, which stays when the title changes. */
export function headingWords(node: Nodes): string {
  if (node.type === 'wikiLink') {
    const { label, id } = wikiLinkParts(node.value);
    return label ?? id;
  }
  if (node.type === 'html') return '';
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(headingWords).join('') : '';
}

/** Of a heading without words. */
const NAMELESS = 'section';

/** The heading above a text's notes. */
const NOTES = 'footnote-label';

/** Gives the headings of one text their anchors, in order, from their words: as GitHub does, and never an empty one. */
export function anchorsInOrder(): (words: string) => string {
  const slugger = new GithubSlugger();
  slugger.slug(NOTES);
  return (words) => slugger.slug(words.trim()) || slugger.slug(NAMELESS);
}
