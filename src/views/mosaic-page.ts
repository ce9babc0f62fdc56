/** Everything the page of the mosaic shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { coverageOf } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { coverageWords } from './coverage-words.ts';
import { type Picture, pictureOf } from './picture.ts';

export interface MosaicPage {
  coverage: string;
  picture: Picture;
}

/** The most tiles: twice as many as on the home page, because this page has only the picture. Chosen by eye. */
const MOST_TILES = 800;

export const mosaicPage = (mosaic: Mosaic, to: Addresses): MosaicPage => ({
  coverage: coverageWords(coverageOf(mosaic.roots)),
  picture: pictureOf(mosaic, to, { width: 1152, height: 760, most: MOST_TILES }),
});
