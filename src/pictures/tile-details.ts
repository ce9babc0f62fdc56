/** What a tile with much room shows: the whole question, its newest insight and where that is from. */
import type { Box } from './squares.ts';
import { textWidth } from './text-width.ts';
import type { TileInsight } from './tile.ts';
import { LINE, measureText, type SetText, wholeText } from './whole-text.ts';
import { wrap } from './wrap.ts';

/** Free room around the words, in sizes of the least type. Chosen by eye. */
export const LARGE_MARGIN = 0.9;
/** Sizes of type of a title, in sizes of the least type: up to 20 where that is 11. */
const TITLE = [20 / 11, 18 / 11, 16 / 11, 14 / 11];
/** The share of the height that a title may take. Chosen by eye. */
const TITLE_SHARE = 0.62;
/** The type of the insight, in sizes of the least type. */
const INSIGHT = 13 / 11;
/** The most lines of an insight. Chosen by eye. */
const MOST_LINES = 8;

/** A tile with much room is at least so wide and so high, in sizes of the least type. Chosen by eye. */
const LARGE = { width: 16, height: 9 };

/** Whether a tile has much room. */
export const isLarge = ({ width, height }: Pick<Box, 'width' | 'height'>, least: number): boolean =>
  width >= LARGE.width * least && height >= LARGE.height * least;

/** The title of a leaf with much room; undefined where it does not fit in type that is larger than that of labels. */
export function titleWords(title: string, { width, height }: Pick<Box, 'width' | 'height'>, least: number): SetText | undefined {
  if (!isLarge({ width, height }, least)) return undefined;
  return wholeText(measureText(title), {
    width: width - 2 * LARGE_MARGIN * least,
    height: (height - 2 * LARGE_MARGIN * least) * TITLE_SHARE,
    sizes: TITLE.map((size) => Math.round(size * least)),
  });
}

/** The newest insight, as much of it as there is room for below the title, and its source; nothing where a line or the source does not fit. */
export function insightBelow(
  title: SetText,
  { text, source }: TileInsight,
  { width, height }: Pick<Box, 'width' | 'height'>,
  least: number,
): SetText[] {
  const size = Math.round(INSIGHT * least);
  const room = width - 2 * LARGE_MARGIN * least;
  const free = height - 2 * LARGE_MARGIN * least - title.size * (title.lines.length * LINE + 0.5) - size * 0.5;
  const from = wholeText(measureText(source), { width: room, height: least * LINE, sizes: [least] });
  const lines = Math.min(MOST_LINES, Math.floor((free - (from ? least * LINE : 0)) / (size * LINE)));
  if (lines < 1) return [];
  const said = { size, lines: wrap(text, { width: room, lines, widthOf: (line) => textWidth(line, size) }) };
  return from ? [said, from] : [said];
}
