/** How large the picture of a mosaic is. A wide screen and a narrow one have a layout each; every page has the same ones. */
import { heightFor } from './area-needed.ts';
import type { TreemapOptions } from './treemap.ts';

type Roots = Parameters<typeof heightFor>[0];

/**
 * What is fixed: the units of the view box are pixels at full width. A picture is as high as its words need, up to `whole`; where they
 * need more, branches are closed anyway, and it is at most `highest`, so that an overview can be seen at once. Heights are chosen by eye.
 */
const SCREENS = {
  /** As wide as the page is at most. */
  wide: { width: 1152, least: 11, lowest: 480, highest: 1280, whole: 2200 },
  /** A phone. The smallest of 320 pixels shows it at 0.875 of its size, so that the type is no smaller there than on a wide screen. */
  narrow: { width: 320, least: 12.6, lowest: 320, highest: 680, whole: 680 },
} as const;

export type Screen = keyof typeof SCREENS;

/** As high as the labels need, within limits. */
export function pictureSize(roots: Roots, screen: Screen): TreemapOptions {
  const { width, least, lowest, highest, whole } = SCREENS[screen];
  const needed = heightFor(roots, { width, least });
  return { width, least, height: Math.round(needed > whole ? highest : Math.max(lowest, needed)) };
}

/** Narrower than that, in pixels, a picture has the layout of a phone: as in the style sheet. */
const PHONE = 480;

/** The size of a picture that is so many pixels wide: that of the build where its words can be read, else one of the same shape. */
export function sizeOnScreen(width: number, built: Readonly<Record<Screen, { width: number; height: number }>>): TreemapOptions {
  const screen = width < PHONE ? 'narrow' : 'wide';
  const { height } = built[screen];
  const { width: full, least } = SCREENS[screen];
  const isBuilt = screen === 'narrow' || width >= full;
  return { width: isBuilt ? full : width, height: isBuilt ? height : Math.round((height / full) * width), least };
}
