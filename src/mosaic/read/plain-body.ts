/**
 * Reads bodies without Markdown's parser where possible, because it takes fifty times as long.
 *
 * Most bodies are prose whose only syntax that matters here is `[[id]]` and `## Heading`. Where nothing in a piece of text
 * can hide or make another link, a regular expression finds the same; `body.test.ts` tests that both agree.
 */
import { anchorsInOrder } from '../../markdown/anchors.ts';
import { LimitError, refuseCostly } from '../../markdown/limits.ts';
import { piecesOf } from '../../markdown/pieces.ts';
import { PLAIN_HEADING } from '../../markdown/plain-blocks.ts';
import { MOST_HTML, roughWeight } from '../../markdown/weight.ts';
import { wikiLinkParts } from '../../markdown/wiki-link.ts';
import type { Body, Span } from './body.ts';

/** The content of a piece of Markdown: places are counted from its start, and `titles` are the texts of its headings. */
export interface Found extends Pick<Body, 'links' | 'addresses' | 'html'> {
  titles: string[];
}

type Parse = (markdown: string) => Found;

/**
 * Reads a body.
 * @param text the whole file
 * @param offset where the body starts in it
 * @param parse reads the pieces that are not plain
 * @returns undefined when there are such pieces and no `parse`
 */
export function readPlainBody(text: string, offset: number, parse?: Parse): Body | undefined {
  const markdown = text.slice(offset);
  try {
    refuseCostly(markdown);
    if (roughWeight(markdown) > MOST_HTML) parse?.(markdown);
    const pieces = readPieces(markdown, parse);
    return pieces && joined(markdown, offset, pieces);
  } catch (error) {
    if (!(error instanceof LimitError)) throw error;
    const start = offset + error.offset;
    return { ...joined(markdown, offset, []), limit: { start, end: start + 1, reason: error.message } };
  }
}

type FoundAt = Found & { start: number };

function readPieces(markdown: string, parse?: Parse): FoundAt[] | undefined {
  const whole = () => parse && [{ start: 0, ...parse(markdown) }];
  const pieces = piecesOf(markdown);
  if (!pieces) return whole();
  const found: FoundAt[] = [];
  try {
    for (const { start, text, isFence } of pieces) {
      if (isFence) continue;
      const plain = readPlainPiece(text);
      if (!plain && (!parse || refersToNote(text))) return whole();
      found.push({ start, ...(plain ?? (parse as Parse)(text)) });
    }
    return found;
  } catch (error) {
    if (error instanceof LimitError) return whole();
    throw error;
  }
}

/** Without the note 1, `[^1](b)` is a link, and the heading `## a [^1]` has another text. */
const refersToNote = (text: string) => text.replace(/^\[\^[\w-]+\]:/, '').includes('[^');

/** Joins pieces, each with its start in the body, into a body. */
export function joined(markdown: string, offset: number, pieces: readonly FoundAt[]): Body {
  const anchorOf = anchorsInOrder();
  const body: Body = { length: markdown.length, links: [], addresses: [], html: [], headings: [] };
  for (const { start, links, addresses, html, titles } of pieces) {
    const inFile = <T extends Span>(place: T): T => ({ ...place, start: offset + start + place.start, end: offset + start + place.end });
    body.links.push(...links.map(inFile));
    body.addresses.push(...addresses.map(inFile));
    body.html.push(...html.map(inFile));
    body.headings.push(...titles.map(anchorOf));
  }
  return body;
}

/** May make a link other than `[[id]]`, or HTML. An address may contain escapes and character references. */
const MAKES_LINK = /\]\(|<[a-z/!?]|:\\?\/\\?\/|www\\?\.|@|&[#a-z]/i;

/** May make a heading: `#` after the margins of quotes, lists and notes, or an underline. */
const MAY_MAKE_HEADING = /(?:^|[ \t>:])#{1,6}(?:[ \t\r]|$)|\n[ \t>]*(?:=+|-+)[ \t]*\r?(?:\n|$)/m;

/** May hide a link: code, escapes, formulas, indentation. */
const MAY_HIDE = /[`\\$\t]| {4}|~~~/;

/** In a table, the bar of a link separates two cells. */
const LINK_WITH_BAR = /\[\[[^[\]\n]*\|/;
const MAY_BE_TABLE = /\n[ \t>]*[|:-][ \t|:-]*\r?(?:\n|$)/;

/** May be nested deeper than the parser allows: 40 columns of quotes and lists, chosen by eye, or more than a hundred marks of emphasis. */
const DEEP_MARGIN = /^(?:\[\^[\w-]+\]:)?(?:[ >*+\-\d.)]{4}|[ >*+\-\d.)]{0,3}\t){10}/m;
const MOST_EMPHASIS = 100;

const WIKI_LINK = /(?<!!)\[\[([^[\]\r\n]+)\]\]/g;

function readPlainPiece(text: string): Found | undefined {
  const found: Found = { links: [], addresses: [], html: [], titles: [] };
  if (MAKES_LINK.test(text)) return undefined;
  const title = PLAIN_HEADING.exec(text)?.[2];
  if (title !== undefined) return { ...found, titles: [title] };
  if (MAY_MAKE_HEADING.test(text) || mayBeDeep(text)) return undefined;
  if (!text.includes('[[')) return found;
  if (MAY_HIDE.test(text) || (LINK_WITH_BAR.test(text) && MAY_BE_TABLE.test(text))) return undefined;
  for (const match of text.matchAll(WIKI_LINK))
    addWikiLink(found, match[1] as string, { start: match.index, end: match.index + match[0].length });
  return found;
}

const mayBeDeep = (text: string) => DEEP_MARGIN.test(text) || (text.match(/[*_~]/g)?.length ?? 0) > MOST_EMPHASIS;

/** Adds the link `[[value]]`: to a question or, as `[[#heading]]`, to a heading of the same page, like `[label](#heading)`. */
export function addWikiLink({ links, addresses }: Pick<Found, 'links' | 'addresses'>, value: string, span: Span): void {
  const { id, heading } = wikiLinkParts(value);
  if (id === '' && heading) addresses.push({ target: `#${heading}`, ...span });
  else links.push({ target: id, ...(heading && { heading }), ...span });
}
