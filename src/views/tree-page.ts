/** Everything the page of the tree shows before its script draws the tree. */
import type { FillCounts, Mosaic } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { type Outline, outlineOf } from './perspective.ts';

export interface TreePage {
  counts: FillCounts;
  outline: Outline[];
}

export const treePage = (mosaic: Mosaic, to: Addresses): TreePage => ({
  counts: fillCounts(mosaic.questions.values()),
  outline: outlineOf([...mosaic.questions.values()], to),
});
