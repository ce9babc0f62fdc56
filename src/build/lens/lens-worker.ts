/** A thread makes the lens of a large mosaic beside the pages. */
import type { LensInput } from '../../lens/lens-input.ts';
import { makeLens } from '../../lens/make-lens.ts';
import type { SiteLens } from './site-lens.ts';

/** The index is returned as JSON, which takes less time to hand over than the objects in it. */
export default function work(input: LensInput): SiteLens {
  const { index, unread } = makeLens(input);
  return { index: JSON.stringify(index), unread };
}
