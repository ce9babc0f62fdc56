/** What the pages of the table of all questions and the script on them must agree on. */
import type { Fill } from '../mosaic/fill.ts';

/** The most questions that are shown at once, and the most people and tags in a row. Chosen by eye. */
export const ROWS = 200;
export const MOST_ASKERS = 3;
export const MOST_TAGS = 5;

/** The first of some things, and how many others there are. */
export const firstOf = <T>(all: readonly T[], most: number): { first: T[]; others: number } => ({
  first: all.slice(0, most),
  others: Math.max(0, all.length - most),
});

/** What is known of a question, as `mosaic/reason/coverage.ts` says it, from what a row has. */
export const knownInRow = ({ fill, checked }: { fill: Fill | string; checked: number }): 'dark' | 'unchecked' | 'checked' =>
  fill === 'dark' ? 'dark' : checked > 0 ? 'checked' : 'unchecked';
