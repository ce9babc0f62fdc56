/** What a question's Markdown body says to the rest of the mosaic: the questions it links to and the addresses it cites. */
import type { Node, Nodes, Root } from 'mdast';
import { headingWords } from '../../markdown/anchors.ts';
import { parse } from '../../markdown/parse.ts';
import { questionFile } from '../../markdown/question-link.ts';
import { addWikiLink, type Found, joined, readPlainBody } from './plain-body.ts';

/** A range of UTF-16 code units in the whole file. */
export interface Span {
  start: number;
  end: number;
}

export interface BodyLink extends Span {
  /** The id or address as written. */
  target: string;
  /** The heading after `#`, if any. */
  heading?: string;
}

export interface Body {
  /** In UTF-16 code units. */
  length: number;
  /** Links to other questions, in order. */
  links: BodyLink[];
  /** Every other link: absolute addresses, and what is neither an address nor a question. */
  addresses: BodyLink[];
  /** Raw HTML, which is not rendered. */
  html: Span[];
  /** The anchors of its headings, in order, as the site will name them. */
  headings: string[];
  /** Why it was not read. */
  limit?: Span & { reason: string };
}

/**
 * Reads a body, with Markdown's parser where it has to.
 * @param text the whole file
 * @param offset where the body starts in it
 */
export function readBody(text: string, offset: number): Body {
  return readPlainBody(text, offset, parsePiece) as Body;
}

/**
 * Reads Markdown with its parser.
 * @throws {LimitError}
 */
export const parsePiece = (markdown: string): Found => foundIn(parse(markdown));

/**
 * What a body says, from its tree.
 * @param tree made by {@link parse} of the body
 * @param text the whole file
 * @param offset where the body starts in it
 */
export const bodyIn = (tree: Root, text: string, offset: number): Body =>
  joined(text.slice(offset), offset, [{ start: 0, ...foundIn(tree) }]);

/** A walk of our own: the tree is never deep, and a general visitor takes longer than all else that is done with it here. */
function foundIn(tree: Root): Found {
  const found: Found = { links: [], addresses: [], html: [], titles: [] };
  const walk = (node: Nodes, parent?: Nodes) => {
    if (node.type === 'wikiLink') addWikiLink(found, node.value, spanOf(node, parent));
    else if (node.type === 'html') found.html.push(spanOf(node, parent));
    else if (node.type === 'heading') found.titles.push(headingWords(node));
    else if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const span = spanOf(node, parent);
      const file = questionFile(node.url);
      if (file) found.links.push({ target: file.id, ...(file.heading && { heading: file.heading }), ...span });
      else found.addresses.push({ target: node.url, ...span });
    }
    if ('children' in node) for (const child of node.children) walk(child, node);
  };
  walk(tree);
  return found;
}

/** Where a node stands; an address with escapes in it is found in the text around it, which says no place. */
function spanOf(node: Node, parent: Node | undefined): Span {
  const position = node.position ?? parent?.position;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
