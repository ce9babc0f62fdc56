/** The picture of a mosaic as plain data: its tiles, and the counts in the legend. */
import type { FillCounts, Mosaic, Question } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import { layOutTiles, type Tile, type TreemapOptions } from '../pictures/treemap.ts';
import type { Addresses } from './address.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface Picture extends TreemapOptions {
  tiles: Tile<QuestionReference>[];
  counts: FillCounts;
}

export function pictureOf(mosaic: Mosaic, to: Addresses, options: TreemapOptions): Picture {
  const tiles = layOutTiles(mosaic.roots, options);
  return {
    ...options,
    tiles: tiles.map((tile: Tile<Question>) => ({ ...tile, question: questionReference(tile.question, to) })),
    counts: fillCounts(mosaic.questions.values()),
  };
}
