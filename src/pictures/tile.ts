/** Draws a tile as plain data: the build writes it as SVG, and the browser makes its tiles equal to it. */
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

/** The question that a tile shows. */
export interface TileQuestion {
  id: string;
  label: string;
  title: string;
  fill: string;
}

/** How a tile is coloured when it is not coloured by its fill. */
export interface TilePaint {
  /** The grade of a quantity. The area has the class `grade-…`, the words have `on-…`. */
  grade: string;
  /** The number that the colour shows, written before the title; may be empty. */
  figure: string;
}

export interface TileOptions {
  href: string;
  /** Without it, the fill colours the tile. */
  paint?: TilePaint | undefined;
  /** Whether it does not pass the filter. */
  dim?: boolean;
  /** Where it is drawn while it moves; without it, at its place. The lines of the title always fit its place. */
  box?: Box;
}

/** Where the first line begins, in units of the picture: distance from the left edge, and of the baseline from the top edge. */
const LEFT = 6;
const BASELINE = 16;

/** Draws a tile: a link with a tooltip, an area, the texture of its fill, and the words that fit. */
export function drawTile(tile: Tile<TileQuestion>, { href, paint, dim = false, box = tile }: TileOptions): Drawn {
  const { question, branch, strip } = tile;
  const { id, label, title, fill } = question;
  const textured = !branch && !paint && lookOf(fill).texture !== undefined;
  const lines = titleLines(`${branch ? '' : (paint?.figure ?? '')}${label}`, tile);
  const words = lines.map((line, index) => element('tspan', { x: LEFT, y: BASELINE + index * TITLE_LINE }, line));
  return element('a', { href, class: `${branch ? 'branch' : 'tile'}${dim && !branch ? ' dim' : ''}`, 'data-id': id, 'data-fill': fill }, [
    element('title', {}, `${title} — ${fill}`),
    element('rect', { class: `area ${branch ? 'frame' : paint ? `grade-${paint.grade}` : `tile-${fill}`}`, ...sizes(box), rx: 2 }),
    ...(textured ? [element('rect', { class: 'texture', ...sizes(box), rx: 2, fill: `url(#${textureId(fill)})` })] : []),
    ...(lines.length > 0
      ? [
          element('svg', { ...sizes(box), height: branch ? Math.min(strip, box.height) : box.height, 'aria-hidden': 'true' }, [
            element('text', branch ? {} : { class: `on-${paint?.grade ?? fill}` }, words),
          ]),
        ]
      : []),
  ]);
}

/** The id of the pattern with the texture of a fill. Each picture has that pattern once. */
export const textureId = (fill: string) => `pattern-${fill}`;

const sizes = ({ x, y, width, height }: Box): Record<keyof Box, number> => ({
  x,
  y,
  width: Math.max(0, width),
  height: Math.max(0, height),
});

const element = (name: string, attributes: Drawn['attributes'], content: Drawn['content'] = []): Drawn => ({ name, attributes, content });
