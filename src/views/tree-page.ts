/** Everything the page of the tree shows before its script draws the tree. */
import type { FillCounts, Mosaic } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import { filmData, yearsIn } from '../pictures/film-data.ts';
import type { Addresses } from './address.ts';
import { branchPlaces } from './branches.ts';
import { type CutList, cutOutline } from './cut-outline.ts';

export interface TreePage {
  counts: FillCounts;
  /** For readers without scripts, and for paper. */
  outline: CutList;
  /** The years in which a source appeared. */
  years: number[];
}

export const treePage = (mosaic: Mosaic, to: Addresses): TreePage => ({
  counts: fillCounts(mosaic.questions.values()),
  outline: cutOutline(mosaic.roots, branchPlaces(mosaic), to),
  years: yearsIn(filmData(mosaic)),
});
