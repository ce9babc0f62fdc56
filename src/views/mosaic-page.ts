/** Everything the page of the mosaic shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { coverageOf } from '../mosaic/reason/coverage.ts';
import { filmData, yearsIn } from '../pictures/film-data.ts';
import type { Addresses } from './address.ts';
import { coverageWords } from './coverage-words.ts';
import { type Picture, pictureOf } from './picture.ts';

export interface MosaicPage {
  coverage: string;
  picture: Picture;
  /** The years in which a source appeared. */
  years: number[];
}

export const mosaicPage = (mosaic: Mosaic, to: Addresses): MosaicPage => ({
  coverage: coverageWords(coverageOf(mosaic.roots)),
  picture: pictureOf(mosaic, to),
  years: yearsIn(filmData(mosaic)),
});
