/** Reads paragraphs and headings of plain words without Markdown's parser, which takes much longer for the same tree. */
import type { Heading, Paragraph, Text } from 'mdast';
import type { WikiLink } from './wiki-link.ts';

/** A heading whose text is exactly as written. */
export const PLAIN_HEADING =
  /^(#{1,6})[ \t]+([^#`*_~<&\\$[\]@ \t\r\n](?:[^#`*_~<&\\$[\]@\t\r\n]*[^#`*_~<&\\$[\]@ \t\r\n])?)[ \t]*(?:\r?\n)?$/;

/** A line that may begin something other than words, and a blank line. */
const OTHER_LINE = /(?:^|\n)(?![\p{L}"'“‘(]|\[\[)/u;

/** What words do not contain: characters with a meaning, addresses, and blanks beside a line break, which the parser leaves out. */
const MARK = /[`*_~$\\<>&|@[\]\t\r]|:\/\/|www\.| \n/i;

/** A link to a question, alone or with a plain label. No parenthesis, bracket or colon may follow, and no exclamation mark precede it. */
const LINK = /((?<!!)\[\[[a-z0-9-]+(?:\|[^`*_~$\\<>&|@[\]\t\r\n]+)?\]\](?![([:]))/;

/**
 * The block that the parser makes of a piece of text, if that is a single paragraph or heading of plain words; undefined for others.
 * Only links to questions have positions.
 * @param piece see `piecesOf`
 */
export function plainBlock(piece: string): Paragraph | Heading | undefined {
  const text = withoutEnd(piece);
  const [, marks, title] = PLAIN_HEADING.exec(text) ?? [];
  if (marks !== undefined && title !== undefined) {
    if (MARK.test(title)) return undefined;
    return { type: 'heading', depth: marks.length as Heading['depth'], children: [{ type: 'text', value: title }] };
  }
  if (text === '' || OTHER_LINE.test(text)) return undefined;
  const children: (Text | WikiLink)[] = [];
  const point: Point = { line: 1, column: 1, offset: 0 };
  // Every second part is a link.
  for (const [index, part] of text.split(LINK).entries()) {
    const start = { ...point };
    advance(point, part);
    if (index % 2 === 1) children.push({ type: 'wikiLink', value: part.slice(2, -2), position: { start, end: { ...point } } });
    else if (MARK.test(part)) return undefined;
    else if (part !== '') children.push({ type: 'text', value: part });
  }
  return { type: 'paragraph', children };
}

/** The text without blank lines and blanks at its end, which are no part of a paragraph. */
function withoutEnd(piece: string): string {
  let end = piece.length;
  while (end > 0 && ' \t\n'.includes(piece[end - 1] as string)) end -= 1;
  return piece.slice(0, end);
}

/** A place in a text, as the parser counts it. */
interface Point {
  line: number;
  column: number;
  offset: number;
}

/** Moves a point to the end of the text behind it. */
function advance(point: Point, text: string): void {
  const lines = text.split('\n');
  point.line += lines.length - 1;
  point.column = (lines.length > 1 ? 1 : point.column) + (lines.at(-1) as string).length;
  point.offset += text.length;
}
