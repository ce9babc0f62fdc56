/** A tile drawn, as plain data: the build writes it as SVG, and the browser brings its own tiles to the same shape. */
import { lookOf } from './fills.ts';
import { TITLE_LINE, titleLines } from './title-lines.ts';
import type { Tile } from './treemap.ts';

/** An element of SVG. */
export interface Drawn {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  /** Elements, or text. */
  content: readonly Drawn[] | string;
}

/** A rectangle, in the units of the picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a tile stands for. */
export interface TileQuestion {
  id: string;
  title: string;
  fill: string;
}

/** How a tile is coloured, where that is not by its fill. */
export interface TilePaint {
  /** The grade of a quantity: a class `grade-…` of the area, `on-…` of the words. */
  grade: string;
  /** What the colour says, in figures, before the title; may be empty. */
  figure: string;
}

export interface TileOptions {
  href: string;
  /** By its fill, if this is not given. */
  paint?: TilePaint | undefined;
  /** Whether a filter leaves it out. */
  dim?: boolean;
  /** Where it is drawn while it moves; at its place otherwise. What it says is for its place. */
  box?: Box;
}

/** Where a line begins: from the left of the tile, and how far its baseline is below the top. */
const LEFT = 6;
const BASELINE = 16;

/** Draws a tile: a link with a title for those who point at it, an area, the texture of its fill, and the words that fit. */
export function drawTile(tile: Tile<TileQuestion>, { href, paint, dim = false, box = tile }: TileOptions): Drawn {
  const { question, branch, strip } = tile;
  const { id, title, fill } = question;
  const textured = !branch && !paint && lookOf(fill).texture !== undefined;
  const lines = titleLines(`${branch ? '' : (paint?.figure ?? '')}${title}`, tile);
  const words = lines.map((line, index) => element('tspan', { x: LEFT, y: BASELINE + index * TITLE_LINE }, line));
  return element('a', { href, class: `${branch ? 'branch' : 'tile'}${dim && !branch ? ' dim' : ''}`, 'data-id': id, 'data-fill': fill }, [
    element('title', {}, `${title} — ${fill}`),
    element('rect', { class: `area ${branch ? 'frame' : paint ? `grade-${paint.grade}` : `tile-${fill}`}`, ...sizes(box), rx: 2 }),
    ...(textured ? [element('rect', { class: 'texture', ...sizes(box), rx: 2, fill: `url(#${textureId(fill)})` })] : []),
    ...(lines.length > 0
      ? [
          element('svg', { ...sizes(box), height: branch ? Math.min(strip, box.height) : box.height, 'aria-hidden': 'true' }, [
            element('text', paint && !branch ? { class: `on-${paint.grade}` } : {}, words),
          ]),
        ]
      : []),
  ]);
}

/** The name of the pattern with the texture of a fill, which a picture has once. */
export const textureId = (fill: string) => `pattern-${fill}`;

const sizes = ({ x, y, width, height }: Box): Record<keyof Box, number> => ({
  x,
  y,
  width: Math.max(0, width),
  height: Math.max(0, height),
});

const element = (name: string, attributes: Drawn['attributes'], content: Drawn['content'] = []): Drawn => ({ name, attributes, content });
