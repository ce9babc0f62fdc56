/** Reads the Markdown body of a question: the questions and addresses it links to, its headings and its raw HTML. */
import type { Node, Nodes, Root } from 'mdast';
import { headingWords } from '../../markdown/anchors.ts';
import { parse } from '../../markdown/parse.ts';
import type { ParsedPiece } from '../../markdown/parse-pieces.ts';
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
  /** Every other link: absolute addresses, and links that lead to neither an address nor a question. */
  addresses: BodyLink[];
  /** Raw HTML, which is not rendered. */
  html: Span[];
  /** The anchors of its headings, in order, as on the site. */
  headings: string[];
  /** The limit because of which it was not read. */
  limit?: Span & { reason: string };
}

/**
 * Reads a body, with Markdown's parser only for pieces that need it.
 * @param text the whole file
 * @param offset where the body starts in it
 */
export function readBody(text: string, offset: number): Body {
  return readPlainBody(text, offset, parsePiece) as Body;
}

/**
 * Reads Markdown with its parser.
 * @throws {LimitError} for a text past a limit
 */
export const parsePiece = (markdown: string): Found => foundIn(parse(markdown));

/**
 * Reads a body from its trees.
 * @param pieces made by `parsePieces` of the body
 * @param text the whole file
 * @param offset where the body starts in it
 */
export const bodyIn = (pieces: readonly ParsedPiece[], text: string, offset: number): Body =>
  joined(
    text.slice(offset),
    offset,
    pieces.map(({ start, tree }) => ({ start, ...foundIn(tree) })),
  );

/** Walks the tree itself: it is never deep, and a general visitor takes longer than all other work here. */
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

/** The place of a node; a bare address with escapes in it has no position, and gets that of the node around it. */
function spanOf(node: Node, parent: Node | undefined): Span {
  const position = node.position ?? parent?.position;
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
