/** Reads an outline in any of the formats. Needs no Node, so that a page can read what is pasted. */
import { parseOpml } from './opml.ts';
import { parseHtmlOutline } from './outline/read-html.ts';
import { isRoamJson, parseRoamJson } from './outline/read-roam.ts';
import { parseOutline } from './outline/read-text.ts';
import { settle } from './outline/settle.ts';
import { type Outline, OutlineError, refuseDeep } from './outline.ts';

/** The longest text, in UTF-16 code units. Chosen by eye as that of a book: a page that was saved may be much longer than its outline. */
const LONGEST = 10 * 1024 * 1024;

/**
 * Reads OPML, HTML, the JSON of Roam, and everything else as text: Markdown, numbered and indented lists, Logseq. Each line becomes a
 * question, a heading, or prose in the body of one, or is named in the remarks with the reason.
 * @param file the name of the file, if there is one: one that ends in `.md` is Markdown, even if it begins with HTML
 * @throws {OutlineError} with its line, for OPML that is not XML, JSON that is none, and what is nested too deeply or too long
 */
export function readOutline(text: string, file = ''): Outline {
  if (text.length > LONGEST)
    throw new OutlineError(
      `1: Unexpected text of ${text.length} characters, expected at most ${LONGEST}: leave out what is not the outline`,
    );
  return settle(refuseDeep(readAny(text, file)));
}

function readAny(text: string, file: string): Outline {
  const begins = text
    .replace(/^\uFEFF/, '')
    .slice(0, 2000)
    .trimStart()
    .slice(0, 500);
  if (/\.json$/i.test(file) || isRoamJson(begins)) return parseRoamJson(text);
  if (/<(?:!doctype\s+)?opml[\s>]/i.test(begins)) return parseOpml(text.trimStart());
  if (!/\.(?:md|markdown)$/i.test(file) && isHtml(begins, text)) return parseHtmlOutline(text);
  return parseOutline(text);
}

/** Whether a text is HTML: it begins with a tag, and if this is not one of a whole page, none of its lines is an item of Markdown. */
const isHtml = (begins: string, text: string): boolean =>
  /^<(?:!doctype html|html|head|body|meta)\b/i.test(begins) ||
  (/^<(?:!--|(?:div|ul|ol|h[1-6]|p|article|section|main|b|span|table|details|dl|blockquote|nav|header|style|a|strong|em|i)[\s>])/i.test(
    begins,
  ) &&
    !/^ {0,3}(?:[-*+] |#{1,6} |\d{1,9}[.)] )/m.test(text));
