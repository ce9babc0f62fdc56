/** A thread makes the lens of a large mosaic beside the pages. */
import type { LensInput } from '../../lens/lens-input.ts';
import { type LensOutput, makeLens } from '../../lens/make-lens.ts';

export default ({ input, counts }: { input: LensInput; counts: ReadonlyMap<string, string> }): LensOutput => makeLens(input, counts);
