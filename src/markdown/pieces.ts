/**
 * Cuts Markdown into pieces that mean the same alone as in the whole text.
 *
 * A line that begins at the margin after a blank line ends every list, quote, note and paragraph before it. Only code,
 * formulas and HTML that begin at the margin can go on after it: code and formulas are pieces of their own, and from anything
 * less simple on, the rest is one piece. Only lists are more than their pieces: two can be one list.
 */

export interface Piece {
  /** Where it starts, in UTF-16 code units. */
  start: number;
  text: string;
  /** Whether it is code or a formula between fences. */
  isFence: boolean;
}

/** Characters that the parser replaces or leaves out, and the old line ending of a single carriage return. */
const ODD = /[\0\uFEFF]|\r(?!\n)/;

/** A definition, `[a]: b`, turns every `[a]` into a link. A note at the margin, `[^1]: b`, does not. */
const MAY_DEFINE = /\]:(?<!\]\]:|^\[\^[\w-]{1,99}\]:)|\\\]\]:/m;

/** Text that may go on after blank lines. */
const GOES_ON = /^ {0,3}(?:`{3,}[^`\n]*$|~{3}|\${2,}[^$\n]*$)|<(?:[!?]|script|pre|style|textarea)/im;

const BLANK_LINES = /(?:[ \t]*\r?\n)*/y;

// Lines that begin with a number, an empty item or HTML are not boundaries: after some texts the parser reads them as part of those.
const BOUNDARY = /\n[ \t]*\r?\n(?=[^ \t\r\n\d<])(?![*+-][ \t]*\r?(?:\n|$))/g;
const HEADING = /#{1,6}(?:[ \t\r][^\n]*)?(?:\n|$)/y;
const FENCE = /(?:(`{3,})[^`\n]*|(~{3,})[^\n]*|(\${2,})[^$\n]*)(?=\n|$)/y;
const CLOSING_FENCE = /\n {0,3}(`{3,}|~{3,}|\${2,})[ \t]*\r?(?=\n|$)/g;

/**
 * The pieces of a text, in order, without blank lines. A piece that refers to a note, `[^1]`,
 * means the same only together with the note.
 * @returns undefined when the text cannot be cut
 */
export function piecesOf(markdown: string): Piece[] | undefined {
  if (ODD.test(markdown)) return undefined;
  const pieces: Piece[] = [];
  let start = endOf(BLANK_LINES, markdown, 0);
  while (start < markdown.length) {
    let end = endOfFence(markdown, start);
    const isFence = end !== undefined;
    if (end === undefined) {
      end = endOf(HEADING, markdown, start) || endOf(BOUNDARY, markdown, start) || markdown.length;
      if (GOES_ON.test(markdown.slice(start, end))) end = markdown.length;
      if (MAY_DEFINE.test(markdown.slice(start, end))) return undefined;
    }
    pieces.push({ start, text: markdown.slice(start, end), isFence });
    start = endOf(BLANK_LINES, markdown, end);
  }
  return pieces;
}

/** The end of the code or formula that begins at `start`; undefined if none begins there. */
function endOfFence(markdown: string, start: number): number | undefined {
  FENCE.lastIndex = start;
  const opening = FENCE.exec(markdown);
  if (!opening) return undefined;
  const marks = (opening[1] ?? opening[2] ?? opening[3]) as string;
  CLOSING_FENCE.lastIndex = start + opening[0].length;
  for (let closing = CLOSING_FENCE.exec(markdown); closing; closing = CLOSING_FENCE.exec(markdown)) {
    if ((closing[1] as string).startsWith(marks)) return CLOSING_FENCE.lastIndex;
  }
  return markdown.length;
}

/** The end of the next match from `start`; 0 when there is none. */
function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  pattern.test(text);
  return pattern.lastIndex;
}
