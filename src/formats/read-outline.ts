/** Reads an outline in any of the formats. */
import { parseHtmlOutline } from './html-outline.ts';
import { parseOpml } from './opml.ts';
import { type Outline, parseOutline, refuseDeep } from './outline.ts';

/**
 * Recognises OPML and HTML by their first 500 characters, and reads everything else as text.
 * @throws {OutlineError} for OPML that is not XML, and for an outline that is nested too deeply
 */
export const readOutline = (text: string): Outline => refuseDeep(readAny(text));

function readAny(text: string): Outline {
  const begins = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .slice(0, 500);
  if (/<(?:!doctype\s+)?opml[\s>]/i.test(begins)) return parseOpml(text.trimStart());
  if (/^<(?:!doctype html|html|body|div|meta|ul|ol|h[1-6]|p|article|section|main|b|span)[\s>]/i.test(begins)) return parseHtmlOutline(text);
  return parseOutline(text);
}
