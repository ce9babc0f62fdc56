/** A thread makes the lens of a large mosaic beside the pages. */
export { makeLens as default } from '../../lens/make-lens.ts';
