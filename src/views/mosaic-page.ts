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

export const mosaicPage = (mosaic: Mosaic, to: Addresses): MosaicPage => ({
  coverage: coverageWords(coverageOf(mosaic.roots)),
  picture: pictureOf(mosaic, to),
});
