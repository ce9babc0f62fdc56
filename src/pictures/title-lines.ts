/** How much of a title a tile shows. */
import type { Tile } from './treemap.ts';
import { wrap } from './wrap.ts';

/**
 * The width that a line needs for each letter, in units of the picture, which are pixels at full size: first on a tile, then on a branch.
 *
 * Measured in Chromium on the 168 titles of November 2026, at 500 and 600 12.5px; mean of all titles / the widest title:
 * DejaVu Sans 6.45 / 7.07 and 7.28 / 7.96, Noto Sans 6.09 / 6.79 and 6.18 / 6.79, Roboto 5.80 / 6.47 and 5.81 / 6.47.
 * So the widest title leaves 8 % and 5 % free in the widest of these fonts. Verdana is about as wide as DejaVu Sans and Segoe UI is
 * narrower; these two were not measured. A short line can be wider than its room: of all runs of words with 6 to 40 letters in
 * these titles, 0.7 % and 2.1 % in DejaVu Sans. The tile clips such a line.
 */
const LETTER = 7.7;
const BOLD_LETTER = 8.4;
/** Height of a line of a title, in units of the picture: 1.2 times the size of the type. */
export const TITLE_LINE = 15;
/** Free room on either side and above, in units of the picture. */
const MARGIN = 5;
/** A line with room for fewer letters than this stays empty. Chosen by eye. */
const FEWEST_LETTERS = 6;

/** The lines of a title that fit in a tile, or in the strip of a branch; none where there is no room for a word. */
export function titleLines(
  title: string,
  { width, height, branch, strip }: Pick<Tile<unknown>, 'width' | 'height' | 'branch' | 'strip'>,
): string[] {
  const letters = Math.floor((width - 2 * MARGIN) / (branch ? BOLD_LETTER : LETTER));
  const lines = Math.floor(((branch ? Math.min(strip, TITLE_LINE + MARGIN + 1) : height) - MARGIN) / TITLE_LINE);
  return letters < FEWEST_LETTERS || lines < 1 ? [] : wrap(title, { width: letters, lines, widthOf: ({ length }) => length });
}
