/** The anchors of headings, for the page and for the check. */
import GithubSlugger from 'github-slugger';
import type { Nodes } from 'mdast';
import { wikiLinkParts } from './wiki-link.ts';

/** The words of a heading. A link to a question counts as its label, or as its id, which stays the same when the title changes. */
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

/** The anchor of a heading without words. */
const NAMELESS = 'section';

/** The anchor of the heading above the footnotes of a text. */
const NOTES = 'footnote-label';

/** Makes the anchors for the headings of one text, in order, from their words: as GitHub does, but never an empty one. */
export function anchorsInOrder(): (words: string) => string {
  const slugger = new GithubSlugger();
  slugger.slug(NOTES);
  return (words) => slugger.slug(words.trim()) || slugger.slug(NAMELESS);
}
