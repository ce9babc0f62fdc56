/** How much of a title a tile shows. */
import type { Tile } from './treemap.ts';

/** Units a letter takes at most, on average, in the type of tiles and of branches. */
const LETTER = 7.7;
const BOLD_LETTER = 8.4;
/** Height of a line of a title. */
export const TITLE_LINE = 15;

/** The lines of a title that fit in a tile, or in the strip of a branch; none where not even a word would. */
export function titleLines(
  title: string,
  { width, height, branch, strip }: Pick<Tile<unknown>, 'width' | 'height' | 'branch' | 'strip'>,
): string[] {
  const letters = Math.floor((width - 10) / (branch ? BOLD_LETTER : LETTER));
  const most = Math.floor(((branch ? Math.min(strip, TITLE_LINE + 6) : height) - 5) / TITLE_LINE);
  if (letters < 6 || most < 1) return [];
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length <= letters ? word : `${word.slice(0, letters - 1)}…`);
  }
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  kept[most - 1] = `${(kept[most - 1] as string).slice(0, letters - 1).replace(/[\s,:;…-]+$/, '')}…`;
  return kept;
}
