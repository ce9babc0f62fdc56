/** From places to the screen: which part of the tree is visible, and how large it is. Needs no browser. */
import { LINE, type Measure, type Place, TRUNK } from './layout.ts';
import { spanOf } from './link-path.ts';

/** How the places are moved (`x`, `y`, in pixels of the screen) and enlarged (`k`), as in d3-zoom. */
export interface Transform {
  k: number;
  x: number;
  y: number;
}

/** A rectangle of the tree, in pixels at zoom 1. */
export interface Window {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Size {
  width: number;
  height: number;
}

/** Below this zoom, type of 13 px would be smaller than 11 px: it is enlarged where there is room for it, and hidden where there is none. */
export const LEGIBLE = 11 / 13;
/** Below this zoom, bars stand for the questions. Chosen by eye. */
export const OVERVIEW = 0.48;

/**
 * What a screen shows.
 * @param width of the screen in pixels, as is `height`
 * @param margin what is added on each side, as a share of the screen: a small move then needs no drawing
 */
export function windowOf({ k, x, y }: Transform, { width, height }: Size, margin = 0): Window {
  return {
    left: (-x - width * margin) / k,
    top: (-y - height * margin) / k,
    right: (width * (1 + margin) - x) / k,
    bottom: (height * (1 + margin) - y) / k,
  };
}

export const encloses = (outer: Window, inner: Window) =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** Whether a place can be on the screen: an unfolded question can be anywhere in its branch, see {@link heldIn}. */
export const isIn = ({ left, top, right, bottom }: Window, { x, y, reach, height, last }: Place) =>
  x + reach >= left && x - 28 <= right && last + height >= top && y - 20 <= bottom;

/** Whether the edge to a place may cross a window: whether its bounding box does. */
export function edgeIsIn({ left, top, right, bottom }: Window, place: Place, measure: Measure): boolean {
  const { from, to } = spanOf(place, measure);
  return place.x >= left && place.x - 2 * TRUNK <= right && to + 2 >= top && from <= bottom;
}

/** Free room above a question that is held at the upper edge of the screen, in pixels of the screen. */
const HELD = 20;

/** The `y` of a question on the screen: its own, or as much further down as holds it in sight while some of its branch is. */
export const heldIn = (top: number, zoom: number, { y, last }: Place) => Math.max(y, Math.min(top + HELD / zoom, last));

/** The smallest zoom at which a label of {@link LEGIBLE} size has room: beside its sub-questions, and in the height of its rows. */
export function roomFrom({ fold, start, end, lines, height }: Place, { column }: Measure): number {
  const beside = fold ? (column - TRUNK - 2) / (start + end) : Infinity;
  // Below the last line there is the room that is between two lines.
  return LEGIBLE / Math.max(1, Math.min(beside, height / (lines.length * LINE - 4)));
}

/** The rectangle that holds all places. */
export function extentOf(places: readonly Place[]): Window {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, height, reach } of places) {
    extent.left = Math.min(extent.left, x - 16);
    extent.right = Math.max(extent.right, x + reach);
    extent.top = Math.min(extent.top, y - 14);
    extent.bottom = Math.max(extent.bottom, y - 14 + height);
  }
  return extent;
}

/** Free room around what fits, in pixels of the screen. */
const AROUND = 12;

/** The zoom at which a rectangle fits on a screen. */
export const zoomToFit = ({ left, top, right, bottom }: Window, { width, height }: Size) =>
  Math.min((width - 2 * AROUND) / (right - left), (height - 2 * AROUND) / (bottom - top));

/**
 * Where and how large a rectangle is shown: at the beginning of the screen, so that what unfolds at its right and below has room.
 */
export function viewFitting(extent: Window, size: Size, least: number, most: number): { x: number; y: number; zoom: number } {
  const zoom = Math.max(least, Math.min(most, zoomToFit(extent, size)));
  const begin = (start: number, length: number) => start + (length / 2 - AROUND) / zoom;
  return { x: begin(extent.left, size.width), y: begin(extent.top, size.height), zoom };
}

/** What a screen shows at a view. @param margin more on each side, as a share of the screen */
export function windowAt({ x, y, zoom }: { x: number; y: number; zoom: number }, { width, height }: Size, margin: number): Window {
  const [w, h] = [(width * (0.5 + margin)) / zoom, (height * (0.5 + margin)) / zoom];
  return { left: x - w, right: x + w, top: y - h, bottom: y + h };
}

/** The smallest window with two others in it. */
export const around = (a: Window, b: Window): Window => ({
  left: Math.min(a.left, b.left),
  top: Math.min(a.top, b.top),
  right: Math.max(a.right, b.right),
  bottom: Math.max(a.bottom, b.bottom),
});
