/** The order of sources in lists: newest first. */
import type { Source } from '../mosaic.ts';
import { byCodeUnits, byWords } from '../order.ts';

/** A comparison for one list: by date from the newest, those without one last; then by title, or address where there is none. */
export function newestFirst(): (a: Source, b: Source) => number {
  const byName = byWords<Source>(({ title, url }) => title ?? url);
  return (a, b) => byCodeUnits(b.date ?? '', a.date ?? '') || byName(a, b);
}
