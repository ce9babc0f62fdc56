/** Parts what the lens found into what is likely and what is not: words in common are a hint, and often there is none. */
import type { Bearing } from './lens.ts';

/**
 * With less than `closest`, no question is close to the text. Otherwise those are likely whose closeness, and whose score as a share of the
 * best, are no less. Chosen in November 2026 on `tests/lens/`: of 12 texts from outside the field, 3 had a likely question; of 86 from the
 * field 83, five each, and four in five of the right ones that were among the first ten. Of long texts, 38 of 39 chapters on AI safety had
 * some, and 7 of 13 licences, change logs and chapters on programming: many words have more in common by chance.
 */
const LEAST = { closest: 1, closeness: 0.9, score: 0.5 } as const;

/** @param found best first. @returns how many of the first are likely */
export function likelyOf(found: readonly Bearing[]): number {
  const [best] = found;
  if (!best || best.closeness < LEAST.closest) return 0;
  const far = found.findIndex(({ closeness, score }) => closeness < LEAST.closeness || score < LEAST.score * best.score);
  return far < 0 ? found.length : far;
}
