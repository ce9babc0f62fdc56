/** What a question's Markdown body says to the rest of the mosaic: the questions it links to and the addresses it cites. */
import GithubSlugger from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { NestingError, parse, refuseDeepMarkers } from '../markdown/parse.ts';
import { questionFile } from '../markdown/question-link.ts';
import { wikiLinkParts } from '../markdown/wiki-link.ts';

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
  /** Links to other questions, in order. */
  links: BodyLink[];
  /** Every other link: absolute addresses, and what is neither an address nor a question. */
  addresses: BodyLink[];
  /** Raw HTML, which is not rendered. */
  html: Span[];
  /** Where nesting became too deep to read on. */
  tooDeep?: Span;
}

/**
 * Reads the links of a body.
 * @param text the whole file
 * @param offset where the body starts in it
 */
export function readBody(text: string, offset: number): Body {
  const markdown = text.slice(offset);
  try {
    refuseDeepMarkers(markdown);
    if (isPlain(markdown)) return { links: plainLinks(markdown, offset), addresses: [], html: [] };
    return bodyIn(parse(markdown), text, offset);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    const start = offset + error.offset;
    return { links: [], addresses: [], html: [], tooDeep: { start, end: start + 1 } };
  }
}

/** The anchors of a body's headings, as the site will name them. */
export function headingsIn(markdown: string): Set<string> {
  const slugger = new GithubSlugger();
  const found = new Set<string>();
  visit(parse(markdown), 'heading', (heading) => {
    found.add(slugger.slug(textOf(heading)));
  });
  return found;
}

// Most bodies are prose whose only syntax that matters here is [[id]]. Where nothing in a body can hide or make another
// link (code, escapes, HTML, math, tables, addresses), a regular expression finds the same links some 50 times faster.
const NOT_PLAIN = /[`~<\\$&@]|\]\(|\]:|:\/\/|www\.|\[\^|^(?:\t| {4})|^[ \t]*\|?[ \t]*:?-+:?[ \t]*\|/m;
const WIKI_LINK = /\[\[([^[\]\r\n]+)\]\]/g;

const MOST_EMPHASIS = 100;

const isPlain = (markdown: string) => !NOT_PLAIN.test(markdown) && (markdown.match(/[*_]/g)?.length ?? 0) <= MOST_EMPHASIS;

const plainLinks = (markdown: string, offset: number) =>
  Array.from(markdown.matchAll(WIKI_LINK), (match) =>
    wikiLink(match[1] as string, { start: offset + match.index, end: offset + match.index + match[0].length }),
  );

function wikiLink(value: string, span: Span): BodyLink {
  const { id, heading } = wikiLinkParts(value);
  return { target: id, ...(heading && { heading }), ...span };
}

/** What a body says, from its tree. @param offset where the body starts in the whole file */
export function bodyIn(root: Root, _text: string, offset: number): Body {
  const body: Body = { links: [], addresses: [], html: [] };
  const spanOf = (node: Nodes): Span => ({
    start: offset + (node.position?.start.offset ?? 0),
    end: offset + (node.position?.end.offset ?? 0),
  });
  visit(root, (node) => {
    if (node.type === 'wikiLink') body.links.push(wikiLink(node.value, spanOf(node)));
    else if (node.type === 'html') body.html.push(spanOf(node));
    else if (node.type === 'link' || node.type === 'definition' || node.type === 'image') {
      const file = questionFile(node.url);
      if (file) body.links.push({ target: file.id, ...(file.heading && { heading: file.heading }), ...spanOf(node) });
      else body.addresses.push({ target: node.url, ...spanOf(node) });
    }
  });
  return body;
}
