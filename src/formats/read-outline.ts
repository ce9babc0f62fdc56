/** An outline from a file, whatever it is written in. */
import { parseHtmlOutline } from './html-outline.ts';
import { parseOpml } from './opml.ts';
import { type Outline, parseOutline, refuseDeep } from './outline.ts';

/**
 * Tells OPML and HTML by how they begin, and reads everything else as text.
 * @throws {OutlineError} for OPML that is no XML, and for what is nested too deeply
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
