/** Mosaics of the fixtures, for tests. */
import { loadMosaic } from './load.ts';
import type { Mosaic } from './mosaic.ts';
import { readQuestions } from './read/read-questions.ts';

/** The mosaic of a folder without errors. */
export function fixture(folder: string): Mosaic {
  const { mosaic } = loadMosaic(readQuestions(folder));
  if (!mosaic) throw new Error(`Unexpected errors in ${folder}, expected none`);
  return mosaic;
}
