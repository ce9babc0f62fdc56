/** How much Markdown may hold, and what is refused before anything parses it: counts, never a time, so that all machines agree. */

/** The deepest nesting of quotes, lists and emphasis that is read; deeper ones only come from attacks and accidents. */
export const DEEPEST = 100;

/** More Markdown than is read or rendered. `offset` says where, in UTF-16 code units. */
export class LimitError extends Error {
  readonly offset: number;
  constructor(offset: number, found: string, expected: string) {
    super(`Unexpected ${found}, expected ${expected}`);
    this.offset = offset;
  }
}

export const tooDeep = (offset: number) => new LimitError(offset, `nesting of more than ${DEEPEST} levels`, 'fewer');

// The tokenizer's time grows with the square of what one block holds: open containers, brackets, marks of emphasis and of
// HTML, lines that continue a quote or may become a heading; and of how many quotes and lists one text holds. Notes are looked up
// in a list, each time.
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

/** Makes a heading of the lines above it, or is a rule. */
const UNDERLINE = /^[ \t>]*(?:=+|-+)[ \t]*\r?$/gm;

/** Marks that open or close something, but for the bracket that closes. */
const MARKS = /[[*_~<]/g;

/**
 * Refuses text that would take too long to parse.
 * @throws {LimitError}
 */
export function refuseCostly(markdown: string): void {
  const deep = CONTAINERS.exec(markdown);
  if (deep) throw tooDeep(deep.index);
  // Each of the rest takes two characters at least.
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
