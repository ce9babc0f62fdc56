/** A thread makes the lens of a large mosaic beside the pages. */
import type { LensInput } from '../../lens/lens-input.ts';
import { type KnownWords, type LensOutput, makeLens } from '../../lens/make-lens.ts';

export interface LensWork {
  input: LensInput;
  counts: ReadonlyMap<string, string>;
  known: KnownWords;
}

export default ({ input, counts, known }: LensWork): LensOutput => makeLens(input, counts, known);
