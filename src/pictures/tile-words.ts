/** The words of a tile, and the room that they leave: labels are whole or not there. */
import type { Box } from './squares.ts';
import { LINE, type MeasuredText, type SetText, wholeText } from './whole-text.ts';

/** Width of the frame of a branch. Chosen by eye. */
export const EDGE = 2;
/** Free room left and right of words, and above and below. */
export const MARGIN = { x: 5, y: 4 };
/**
 * The least side of what a finger or a pointer can aim at, in the units of a picture: 24 pixels where the smallest type has 11.
 * https://www.w3.org/TR/WCAG22/#target-size-minimum
 */
export const targetOf = (least: number): number => Math.ceil((least * 24) / 11);
/** The most lines of the head of a branch. */
const HEAD_LINES = 2;
/** A tile that stands for others has at least this much of its height for their mix, and at least these units. */
const MIX = { share: 0.2, least: 9 };

/** The sizes of type for a label, the best first. */
const labelSizes = (least: number): readonly number[] => [least + 2, least + 1, least];

/** The label of a leaf in a box; undefined where it does not fit. */
export const leafWords = (label: MeasuredText, { width, height }: Pick<Box, 'width' | 'height'>, least: number): SetText | undefined =>
  wholeText(label, { width: width - 2 * MARGIN.x, height: height - 2 * MARGIN.y, sizes: labelSizes(least) });

/** The label of a branch above its tiles; undefined where it does not fit. It is measured in bold type. */
export function headWords(label: MeasuredText, width: number, least: number): SetText | undefined {
  const sizes = [least + 1.5, least] as const;
  for (let lines = 1; lines <= HEAD_LINES; lines++) {
    const set = wholeText(label, { width: width - 2 * MARGIN.x, height: lines * sizes[0] * LINE, sizes });
    if (set) return set;
  }
  return undefined;
}

/** Height of the head with these words. */
export const headHeight = ({ lines, size }: SetText, least: number): number =>
  Math.max(targetOf(least), Math.ceil(lines.length * size * LINE + MARGIN.y * 1.6));

/** The label of a branch that is one tile, above the mix. It is measured in bold type. */
export const mixWords = (label: MeasuredText, { width, height }: Pick<Box, 'width' | 'height'>, least: number): SetText | undefined =>
  wholeText(label, {
    width: width - 2 * MARGIN.x,
    height: height - 1.6 * MARGIN.y - EDGE - Math.max(MIX.least, height * MIX.share),
    sizes: [least + 1.5, least],
  });

/** The room in a branch below its head. */
export function insideOf({ x, y, width, height }: Box, head: SetText, least: number): Box {
  const top = headHeight(head, least);
  return { x: x + EDGE, y: y + top, width: width - 2 * EDGE, height: height - top - EDGE };
}
