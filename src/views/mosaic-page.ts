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

/** More tiles than on the home page, where the picture is one thing among others. */
const MOST_TILES = 800;

export const mosaicPage = (mosaic: Mosaic, to: Addresses): MosaicPage => ({
  coverage: coverageWords(coverageOf(mosaic.roots)),
  picture: pictureOf(mosaic, to, { width: 1152, height: 760, most: MOST_TILES }),
});
