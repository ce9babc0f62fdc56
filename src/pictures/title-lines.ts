/** How much of a title a tile shows. */
import type { Tile } from './treemap.ts';
import { wrap } from './wrap.ts';

/** Units a letter takes at most, on average, in the type of tiles and of branches. */
const LETTER = 7.7;
const BOLD_LETTER = 8.4;
/** Height of a line of a title. */
export const TITLE_LINE = 15;
/** Free room on either side and above, in units. */
const MARGIN = 5;
/** Of less than so many letters nobody reads a word. */
const FEWEST_LETTERS = 6;

/** The lines of a title that fit in a tile, or in the strip of a branch; none where not even a word would. */
export function titleLines(
  title: string,
  { width, height, branch, strip }: Pick<Tile<unknown>, 'width' | 'height' | 'branch' | 'strip'>,
): string[] {
  const letters = Math.floor((width - 2 * MARGIN) / (branch ? BOLD_LETTER : LETTER));
  const lines = Math.floor(((branch ? Math.min(strip, TITLE_LINE + MARGIN + 1) : height) - MARGIN) / TITLE_LINE);
  return letters < FEWEST_LETTERS || lines < 1 ? [] : wrap(title, { width: letters, lines, widthOf: ({ length }) => length });
}
