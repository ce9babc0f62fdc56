/** The picture of a mosaic as plain data: its tiles, for wide screens and for narrow ones, and the counts in the legend. */
import { FILLS } from '../mosaic/fill.ts';
import type { FillCounts, Mosaic, Question } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import { mixOf, type Share, sharesOf } from '../pictures/mix.ts';
import { pictureSize, type Screen } from '../pictures/picture-size.ts';
import { moreOf } from '../pictures/rest.ts';
import type { DrawnTile } from '../pictures/tile.ts';
import { layOutTiles, type Tile, type TreemapOptions } from '../pictures/treemap.ts';
import type { Addresses } from './address.ts';

export interface PictureTile extends DrawnTile {
  href: string;
  /** Of a tile that stands for others. */
  shares?: Share[];
}

export interface Layout extends TreemapOptions {
  tiles: PictureTile[];
}

export interface Picture {
  wide: Layout;
  narrow: Layout;
  counts: FillCounts;
}

export function pictureOf(mosaic: Mosaic, to: Addresses): Picture {
  const { wide, narrow } = layoutsOf(mosaic);
  const drawn = ({ tiles, ...size }: QuestionLayout): Layout => ({ ...size, tiles: tiles.map((tile) => pictureTile(tile, to)) });
  return { wide: drawn(wide), narrow: drawn(narrow), counts: fillCounts(mosaic.questions.values()) };
}

interface QuestionLayout extends TreemapOptions {
  tiles: Tile<Question>[];
}

/** Two pages have the same picture, and it takes a while to find the best layout. */
const layouts = new WeakMap<Mosaic, Record<Screen, QuestionLayout>>();

function layoutsOf(mosaic: Mosaic): Record<Screen, QuestionLayout> {
  const layOut = (screen: Screen): QuestionLayout => {
    const size = pictureSize(mosaic.roots, screen);
    return { ...size, tiles: layOutTiles<Question>(mosaic.roots, size) };
  };
  const found = layouts.get(mosaic) ?? { wide: layOut('wide'), narrow: layOut('narrow') };
  layouts.set(mosaic, found);
  return found;
}

const ORDER = FILLS.map((fill) => ({ key: fill, label: fill }));

function pictureTile({ x, y, width, height, key, kind, least, question, questions }: Tile<Question>, to: Addresses): PictureTile {
  const { id, label, title, fill, parent } = question;
  const place = { key, kind, x, y, width, height, least };
  if (kind === 'leaf' || kind === 'branch') return { ...place, question: { id, label, title, fill }, href: to.question(id) };
  const shares = sharesOf(
    mixOf(questions, (leaf) => leaf.fill),
    ORDER,
  );
  if (kind === 'mix') return { ...place, question: { id, label, title, fill }, href: to.question(id), shares };
  return { ...place, question: moreOf(questions), href: parent ? to.question(parent.id) : to.tree, shares };
}
