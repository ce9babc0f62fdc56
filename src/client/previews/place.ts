/** Where a preview is on the screen: beside the line of its link, and never off the screen. Lengths are in pixels. */
import type { Point } from './wishes.ts';

export interface Rectangle {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

export interface Place {
  left: number;
  top: number;
  /** How tall it may be. */
  height: number;
}

/** Between a preview and the edge of the screen, and between it and its line. This and the next three numbers were chosen by eye. */
const MARGIN = 8;
const GAP = 4;
/** With less room than this above and below its line, a preview may cover the line. */
const LEAST = 256;
/** The part of its width that a preview has to the left of the pointer, at most. */
const REACH = 0.6;

/** Of the lines of a link, which may be wrapped, the one that is nearest to a point. */
export function lineAt<Line extends Rectangle>(lines: readonly Line[], { x, y }: Point): Line | undefined {
  const outside = (at: number, from: number, to: number) => Math.max(from - at, 0, at - to);
  const distance = ({ left, top, right, bottom }: Rectangle) => Math.hypot(outside(x, left, right), outside(y, top, bottom));
  return lines.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The place of a box of a length on a part of the screen, as near to `at` as can be. */
export const within = (at: number, length: number, screen: number): number => Math.max(MARGIN, Math.min(at, screen - length - MARGIN));

/**
 * The place of a preview: below its line, or above it if there is more room. It begins where the line does, or so that the pointer,
 * which is at `x`, can reach it straight on.
 * @param x the place of the pointer; undefined if there is none, so that the preview may cover the line
 */
export function placeBeside({ left, top, bottom }: Rectangle, { width, height }: Size, screen: Size, x?: number): Place {
  const below = screen.height - bottom - GAP - MARGIN;
  const above = top - GAP - MARGIN;
  const at = within(Math.max(left, (x ?? left) - width * REACH), width, screen.width);
  const most = Math.max(below, above);
  if (x === undefined && height > most && most < LEAST) return { left: at, top: MARGIN, height: screen.height - 2 * MARGIN };
  const isBelow = height <= below || below >= above;
  const tall = Math.min(height, most);
  return { left: at, top: isBelow ? bottom + GAP : top - GAP - tall, height: isBelow ? below : above };
}
