/** Draws a tile as plain data: the build writes it as SVG, and the browser makes its tiles equal to it. */
import type { Held } from '../mosaic/who-holds.ts';
import { cellsOf } from './asked-mark.ts';
import { lookOf } from './fills.ts';
import type { Share } from './mix.ts';
import type { Box } from './squares.ts';
import { textWidth } from './text-width.ts';
import { insightBelow, LARGE_MARGIN, titleWords } from './tile-details.ts';
import { EDGE, headHeight, headWords, leafWords, MARGIN, mixWords } from './tile-words.ts';
import type { Tile } from './treemap.ts';
import { LINE, measureText, type SetText } from './whole-text.ts';

/** An element of SVG. */
export interface Drawn {
  name: string;
  attributes: Readonly<Record<string, string | number>>;
  /** Elements, or text. */
  content: readonly Drawn[] | string;
}

/** The question that a tile shows. */
export interface TileQuestion {
  id: string;
  label: string;
  title: string;
  fill: string;
}

/** How tiles are coloured when they are not coloured by fill. */
export interface TilePaint {
  /** The grade of a quantity. The area has the class `grade-…`, the words have `on-…`. */
  grade: string;
  /** The number that the colour shows, written before the label where there is room; may be empty. */
  figure: string;
}

/** The newest insight of a question, for tiles with much room. */
export interface TileInsight {
  text: string;
  /** What it is from: the first author, and the year. */
  source: string;
}

export interface TileAsked {
  held: Held;
  /** Their names. */
  by: readonly string[];
}

/** How a tile of another time differs from today's. */
export interface TilePast {
  isUnasked: boolean;
  /** Whether it is marked as new. */
  isNew: boolean;
  /** The same in words. */
  words: readonly string[];
}

export interface TileOptions {
  href: string;
  /** The mix of a tile that stands for others. */
  shares?: readonly Share[];
  /** Without it, the fill colours the tile; a mix is then of fills. */
  paint?: TilePaint | undefined;
  /** Whether it does not pass the filter. */
  dim?: boolean;
  past?: TilePast | undefined;
  insight?: TileInsight | undefined;
  /** Who of the people compared ask it, or anything below a tile that stands for others. */
  asked?: TileAsked | undefined;
  /** Where it is drawn while it moves; without it, at its place. The words always fit its place. */
  box?: Box;
}

/** What is drawn of a tile: its place, and what it is. */
export type DrawnTile = Pick<Tile<unknown>, 'x' | 'y' | 'width' | 'height' | 'key' | 'kind' | 'least'> & { question: TileQuestion };

/** Draws a tile: a link with a tooltip, its areas with their textures, and the words that fit. */
export function drawTile(tile: DrawnTile, options: TileOptions): Drawn {
  const { key, kind } = tile;
  const { href, shares = [], dim = false, asked, past } = options;
  const classes = `${kind === 'leaf' ? 'tile' : kind}${dim && kind !== 'branch' ? ' dim' : ''}${past?.isUnasked ? ' unasked' : ''}`;
  return element('a', { href, class: classes, 'data-id': key }, [
    element('title', {}, [nameOf(tile, shares), ...(past?.words ?? []), ...(asked ? [`asked by ${asked.by.join(', ')}`] : [])].join('; ')),
    ...(kind === 'leaf' ? leafParts(tile, options) : kind === 'branch' ? branchParts(tile, options) : mixParts(tile, options)),
    ...(asked ? askedParts(tile, asked.held, options.box) : []),
    ...(past?.isNew && kind !== 'branch' ? [newFrame(options.box ?? tile)] : []),
  ]);
}

/** The id of the pattern with the texture of a fill. A page has that pattern once. */
export const textureId = (fill: string) => `pattern-${fill}`;

/** Has the words that are seen, so that one can also say them to a computer that listens: https://www.w3.org/TR/WCAG22/#label-in-name */
function nameOf({ kind, question: { label, title, fill } }: DrawnTile, shares: readonly Share[]): string {
  const mix = shares.map((share) => `${share.count.toLocaleString('en')} ${share.label}`).join(', ');
  if (kind === 'rest') return `${title}: ${mix}`;
  return `${label === title ? '' : `${label}: `}${title} — ${fill}${kind === 'mix' ? `; below it ${mix}` : ''}`;
}

function leafParts(tile: DrawnTile, { paint, insight, box = tile }: TileOptions): Drawn[] {
  const { fill, label, title } = tile.question;
  const on = `on-${paint?.grade ?? fill}`;
  const figured = paint?.figure ? leafWords(measureText(paint.figure + label), tile, tile.least) : undefined;
  const large = paint ? undefined : titleWords(title, tile, tile.least);
  const set = large ?? figured ?? leafWords(measureText(label), tile, tile.least);
  const below = large && insight ? insightBelow(large, insight, tile, tile.least) : [];
  return [
    ...area(`area ${paint ? `grade-${paint.grade}` : `tile-${fill}`}`, paint ? '' : fill, box),
    ...words([set, ...below], on, box, { margin: large ? LARGE_MARGIN * tile.least : undefined }),
  ];
}

function branchParts(tile: DrawnTile, { box = tile }: TileOptions): Drawn[] {
  const set = headWords(measureText(tile.question.label, 600), tile.width, tile.least);
  const height = set ? Math.min(headHeight(set, tile.least), box.height) : box.height;
  return [...area('area frame', '', box), ...words([set], 'head', { ...box, height })];
}

/** A frame as a branch has, with the shares side by side below the words. */
function mixParts(tile: DrawnTile, { shares = [], paint, box = tile }: TileOptions): Drawn[] {
  const { label } = tile.question;
  const set = mixWords(measureText(label, 600), tile, tile.least);
  const top = set ? Math.ceil(set.lines.length * set.size * LINE + MARGIN.y * 1.6) : EDGE;
  const [scaleX, scaleY] = [box.width / tile.width, box.height / tile.height];
  const [width, height] = [tile.width - 2 * EDGE, Math.max(0, tile.height - top - EDGE)];
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const bands: Drawn[] = [];
  const counts: Drawn[] = [];
  let before = 0;
  for (const { key, count } of shares) {
    const [start, end] = [before, before + count].map((leaves) => Math.round((leaves / total) * width)) as [number, number];
    before += count;
    const band = { x: box.x + (EDGE + start) * scaleX, y: box.y + top * scaleY, width: (end - start) * scaleX, height: height * scaleY };
    bands.push(...area(key === '' ? 'band left-out' : `band ${paint ? 'grade' : 'tile'}-${key}`, paint ? '' : key, band, 0));
    const number = count.toLocaleString('en');
    const fits = textWidth(number, tile.least, 600) + MARGIN.x <= end - start && tile.least * LINE + MARGIN.y <= height;
    if (key !== '' && fits)
      counts.push(
        element('text', { class: `on-${key}`, 'font-size': tile.least, x: EDGE + start + 4, y: top + tile.least * 1.1 + 1 }, number),
      );
  }
  return [...area('area frame', '', box), ...bands, ...words([set], 'head', box, { others: counts })];
}

/** The height of the strip that says who asks: it fits below the words. And the widest of its cells, so that it stays a mark. By eye. */
const STRIP = { height: 4, cell: 28 };

/** The mark of who asks, on a ground of its own, along the lower edge; of an open branch along its head. */
function askedParts(tile: DrawnTile, held: Held, box: Box = tile): Drawn[] {
  const { kind, question, width, least } = tile;
  const head = kind === 'branch' ? headWords(measureText(question.label, 600), width, least) : undefined;
  const bottom = box.y + (head ? Math.min(headHeight(head, least), box.height) : box.height);
  const wide = Math.min(box.width, held.length * STRIP.cell);
  const place = { y: bottom - STRIP.height, height: STRIP.height };
  return [
    element('rect', { class: 'asked-ground', x: box.x, width: Math.max(0, wide), ...place }),
    ...cellsOf(held, wide).map(({ x, width: cell, isFull }) =>
      element('rect', { class: isFull ? 'asked-full' : 'asked-empty', x: round(box.x + x), width: round(Math.max(0, cell)), ...place }),
    ),
  ];
}

/** How far the mark of what is new is inside its tile: half of its line. */
const FRAME = 1.5;

/** The mark of what is new: a frame in the tile. */
const newFrame = ({ x, y, width, height }: Box): Drawn =>
  element('rect', {
    class: 'new-frame',
    x: x + FRAME,
    y: y + FRAME,
    width: Math.max(0, width - 2 * FRAME),
    height: Math.max(0, height - 2 * FRAME),
    rx: 2,
  });

/** A rectangle, and the texture of a fill on it. */
function area(className: string, fill: string, box: Box, rx = 2): Drawn[] {
  const sizes = { x: box.x, y: box.y, width: Math.max(0, box.width), height: Math.max(0, box.height), ...(rx && { rx }) };
  const textured = fill !== '' && lookOf(fill).texture !== undefined;
  return [
    element('rect', { class: className, ...sizes }),
    ...(textured ? [element('rect', { class: 'texture', ...sizes, fill: `url(#${textureId(fill)})` })] : []),
  ];
}

/** Texts one below the other, and what else stands among them. What would be outside the box is not seen. */
function words(
  texts: readonly (SetText | undefined)[],
  className: string,
  box: Box,
  { others = [], margin }: { others?: readonly Drawn[]; margin?: number | undefined } = {},
): Drawn[] {
  const left = margin ?? MARGIN.x;
  let top = margin ?? MARGIN.y * 0.8;
  const drawn = texts.flatMap((set) => {
    if (!set) return [];
    const { size, lines } = set;
    const spans = lines.map((line, index) => element('tspan', { x: left, y: round(top + size * (0.95 + index * LINE)) }, line));
    top += lines.length * size * LINE + size * 0.5;
    return [element('text', { class: className, 'font-size': size }, spans)];
  });
  if (drawn.length + others.length === 0) return [];
  const { x, y, width, height } = box;
  return [element('svg', { x, y, width: Math.max(0, width), height: Math.max(0, height), 'aria-hidden': 'true' }, [...drawn, ...others])];
}

const round = (value: number) => Math.round(value * 10) / 10;

const element = (name: string, attributes: Drawn['attributes'], content: Drawn['content'] = []): Drawn => ({ name, attributes, content });
