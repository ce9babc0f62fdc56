/** Questions as the windows of a house at night, a small square each: how many there are, and how many are lit. For a line of a list. */
import { FILLS, type Fill, type FillCounts } from '../mosaic/fill.ts';

export interface Windows {
  width: number;
  height: number;
  /** The squares of each fill, as SVG path data. */
  paths: { fill: Fill; path: string }[];
}

/** Of a square, between two, and around all, in pixels; how many are in a row. Chosen by eye. */
const [SIDE, GAP, AROUND, ROW] = [8, 2, 2, 16];
/** Of more questions, a square stands for several. Chosen by eye. */
const MOST = 160;

export function windowsOf(counts: FillCounts): Windows {
  const total = FILLS.reduce((sum, fill) => sum + counts[fill], 0);
  const each = Math.max(1, Math.ceil(total / MOST));
  let [before, at] = [0, 0];
  const paths: Windows['paths'] = [];
  for (const fill of FILLS) {
    if (counts[fill] === 0) continue;
    before += counts[fill];
    // What there is of has at least one.
    const end = Math.max(at + 1, Math.round(before / each));
    let path = '';
    for (; at < end; at++) path += `M${placeOf(at % ROW)},${placeOf(Math.floor(at / ROW))}h${SIDE}v${SIDE}h-${SIDE}z`;
    paths.push({ fill, path });
  }
  const span = (squares: number) => squares * (SIDE + GAP) - GAP + 2 * AROUND;
  return { width: span(Math.min(at, ROW)), height: span(Math.ceil(at / ROW)), paths };
}

const placeOf = (square: number) => AROUND + square * (SIDE + GAP);
