/** From places to the screen: which part of the tree is visible. Needs no browser. */
import { type Measure, type Place, reachOf } from './layout.ts';

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

/** Below this zoom, type of 13 px is smaller than 11 px, and is hidden. */
export const LEGIBLE = 11 / 13;

/**
 * What a screen shows.
 * @param width of the screen in pixels, as is `height`
 * @param margin what is added on each side, as a share of the screen: a small move then needs no drawing
 */
export function windowOf({ k, x, y }: Transform, width: number, height: number, margin = 0): Window {
  return {
    left: (-x - width * margin) / k,
    top: (-y - height * margin) / k,
    right: (width * (1 + margin) - x) / k,
    bottom: (height * (1 + margin) - y) / k,
  };
}

export const encloses = (outer: Window, inner: Window) =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

export const isIn = ({ left, top, right, bottom }: Window, { x, y, height }: Place, measure: Measure) =>
  x + reachOf(measure) >= left && x - 20 <= right && y + height / 2 >= top && y - height / 2 <= bottom;

/** Whether the edge between two places may cross a window: whether their bounding box does. */
export const edgeIsIn = ({ left, top, right, bottom }: Window, a: Place, b: Place) =>
  Math.max(a.x, b.x) >= left && Math.min(a.x, b.x) <= right && Math.max(a.y, b.y) >= top && Math.min(a.y, b.y) <= bottom;

/** The rectangle that holds all places. */
export function extentOf(places: readonly Place[], measure: Measure): Window {
  const extent = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const { x, y, height } of places) {
    extent.left = Math.min(extent.left, x - 24);
    extent.right = Math.max(extent.right, x + reachOf(measure));
    extent.top = Math.min(extent.top, y - height / 2);
    extent.bottom = Math.max(extent.bottom, y + height / 2);
  }
  return extent;
}
