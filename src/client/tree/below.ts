/** Places for what a dressed node shows beside its title: what can be pressed, and quiet lines. In pixels at zoom 1. Needs no browser. */
import type { Chip, Dress } from '../../pictures/question-tree.ts';

/** What stands after the title, measured from the middle of its first line, and from the mark. */
export interface Below {
  chips: readonly PlacedChip[];
  notes: readonly string[];
  /** The middle of the first note. */
  noteAt: number;
  /** How much lower the last line is than that of the title. */
  height: number;
  /** How wide the first line is with what stands in it. */
  first: number;
  /** How wide the last line is; undefined if that is the title's. */
  last: number | undefined;
  /** How far it extends to the right of the mark. */
  reach: number;
}

export interface PlacedChip extends Chip {
  x: number;
  /** Of its middle. */
  y: number;
  width: number;
}

export const NOTHING_BELOW: Below = { chips: [], notes: [], noteAt: 0, height: 0, first: 0, last: undefined, reach: 0 };

/** Height of a chip and of a quiet line. Chosen by eye, like all that follows. */
export const CHIP = 18;
export const NOTE_LINE = 15;
/** Between the words and the first chip, and between two chips. */
const [BEFORE, BETWEEN] = [9, 5];
/** From a line of words to a row of chips, and back; in a line below another, a chip stands a little lower, to be free of that one. */
const [ROW, LOWER] = [20, 3];
/** Room inside a chip on both sides together, and its smallest width. */
const [INSIDE, LEAST] = [14, 30];
/** The size of quiet type and that in chips, as a share of that of titles: 12 of 13 pixels. */
const SMALL = 12 / 13;

/** The title that it stands after. */
interface Title {
  lines: number;
  /** Width of its last line. */
  last: number;
  /** The width of the longest line that there may be, and how much wider what can be pressed may be. */
  width: number;
  spare: number;
  /** Distance of its words from the mark, and height of a line. */
  start: number;
  line: number;
  widthOf(text: string): number;
}

export function belowOf(
  { note, chips }: Pick<Dress, 'note' | 'chips'>,
  { lines, last, width, spare, start, line, widthOf }: Title,
  wrap: (text: string, width: number) => { lines: readonly string[]; widths: readonly number[] },
): Below {
  const bottom = (lines - 1) * line;
  const placed: PlacedChip[] = [];
  const widths = chips.map(({ words }) => Math.max(LEAST, widthOf(words) * SMALL + INSIDE));
  const all = widths.reduce((sum, each) => sum + each + BETWEEN, BEFORE - BETWEEN);
  // In the line of the title, if there is room for all of them; else in rows of their own.
  let [x, y] = last + all <= width + spare ? [last + BEFORE, bottom + (lines > 1 ? LOWER : 0)] : [0, bottom + ROW];
  chips.forEach((chip, index) => {
    const wide = widths[index] ?? 0;
    if (x > 0 && x + wide > width + spare && y > bottom + LOWER) [x, y] = [0, y + CHIP + 4];
    placed.push({ ...chip, x: start + x, y, width: wide });
    x += wide + BETWEEN;
  });
  const end = placed.at(-1);
  const chipsAt = end?.y ?? bottom;
  const noteAt = chipsAt + (chipsAt > bottom ? ROW - 2 : line + 1);
  const wrapped = note ? wrap(note, width / SMALL) : { lines: [], widths: [] };
  const notes = wrapped.lines;
  const lowest = notes.length > 0 ? noteAt + (notes.length - 1) * NOTE_LINE : chipsAt;
  const right = Math.max(0, ...placed.map((chip) => chip.x + chip.width));
  const noteWidths = wrapped.widths.map((each) => each * SMALL);
  return {
    chips: placed,
    notes,
    noteAt,
    height: lowest - bottom,
    first: end && end.y === 0 ? right - start : 0,
    last: notes.length > 0 ? noteWidths.at(-1) : end ? end.x + end.width - start : undefined,
    reach: Math.max(right, start + Math.max(0, ...noteWidths)),
  };
}
