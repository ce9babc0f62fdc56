/** The limits of a text, checked before anything parses it. They are counts and never times, so that all machines agree. */

/** The deepest nesting of quotes, lists and emphasis. Chosen by eye: deeper nesting only comes from attacks and accidents. */
export const DEEPEST = 100;

/** A text over a limit. `offset` says where, in UTF-16 code units. */
export class LimitError extends Error {
  readonly offset: number;
  constructor(offset: number, found: string, expected: string) {
    super(`Unexpected ${found}, expected ${expected}`);
    this.offset = offset;
  }
}

export const tooDeep = (offset: number) => new LimitError(offset, `nesting of more than ${DEEPEST} levels`, 'fewer');

// The tokenizer's time grows with the square of what one block contains: open containers, brackets, marks of emphasis and of HTML,
// lines that continue a quote or may become a heading. It also grows with the square of the number of quotes and lists in a text,
// and of its footnotes, because each is looked up in a list. The limits are round numbers. Measured in November 2026, Node 24: a text
// at MOST_BLOCKS takes 1.0 s to parse, at MOST_CONTAINERS 0.5 s, at MOST_NOTES and MOST_UNDERLINES 0.3 s, at the other two under 0.1 s.
const CONTAINERS = new RegExp(
  `^(?:[ \\t]*(?:>|[-*+](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1}}|^[ \\t]{${2 * DEEPEST},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`,
  'm',
);
const MOST_MARKS = 2000;
const MOST_LINES = 1000;
const MOST_NOTES = 1000;
const MOST_CONTAINERS = 1000;
const MOST_UNDERLINES = 500;
const MOST_BLOCKS = 10_000;

const BEGINS_CONTAINER = /^[ \t]*(?:>|[-*+]|\d{1,9}[.)])/;

/** A line that makes the lines above it a heading, or that is a rule. */
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*\r?$/gm;

/** Marks that open or close something, except the closing bracket. */
const MARKS = /[[*_~<]/g;

/**
 * Refuses text that would take too long to parse.
 * @throws {LimitError}
 */
export function refuseCostly(markdown: string): void {
  const deep = CONTAINERS.exec(markdown);
  if (deep) throw tooDeep(deep.index);
  // A shorter text cannot reach the other limits: each of what they count has at least two characters.
  if (markdown.length <= 2 * MOST_UNDERLINES) return;
  const underlines = count(markdown, UNDERLINE);
  if (underlines > MOST_UNDERLINES)
    throw new LimitError(markdown.search(UNDERLINE), `${underlines} lines of = or - alone`, `at most ${MOST_UNDERLINES}`);
  if (markdown.length <= MOST_MARKS) return;
  let containers = 0;
  let blocks = 0;
  for (const { start, text, lines } of blocksOf(markdown)) {
    blocks += 1;
    if (blocks > MOST_BLOCKS) throw new LimitError(start, `text with more than ${MOST_BLOCKS} paragraphs`, 'fewer');
    if (BEGINS_CONTAINER.test(text)) containers += 1;
    if (containers > MOST_CONTAINERS) throw new LimitError(start, `text with more than ${MOST_CONTAINERS} quotes and lists`, 'fewer');
    if (lines > MOST_LINES)
      throw new LimitError(start, `block of ${lines} lines`, `at most ${MOST_LINES} without a blank line between them`);
    if (text.length <= MOST_MARKS) continue;
    const marks = Math.max(count(text, MARKS), count(text, /\]/g));
    if (marks > MOST_MARKS) throw new LimitError(start, `block with ${marks} marks such as [ * _ ~ <`, `at most ${MOST_MARKS}`);
  }
  const notes = count(markdown, /\[\^/g);
  if (notes > MOST_NOTES) throw new LimitError(markdown.indexOf('[^'), `${notes} marks of notes, [^…]`, `at most ${MOST_NOTES}`);
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Runs of lines that are not blank. */
function* blocksOf(markdown: string): Generator<{ start: number; text: string; lines: number }> {
  let start = 0;
  let lines = 0;
  let at = 0;
  const block = () => ({ start, text: markdown.slice(start, at), lines });
  while (at < markdown.length) {
    const next = markdown.indexOf('\n', at) + 1 || markdown.length;
    if (isBlank(markdown, at, next)) {
      if (lines > 0) yield block();
      [start, lines] = [next, 0];
    } else lines += 1;
    at = next;
  }
  if (lines > 0) yield block();
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!' \t\r\n'.includes(text[at] as string)) return false;
  return true;
}
