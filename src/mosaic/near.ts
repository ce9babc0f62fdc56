/** The nearest known name to an unknown one, for "did you mean …?". */
import leven from 'leven';

/** The name at the smallest edit distance from `name`, if it is near enough to be a slip: a third of its length at most. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined;
  let distance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= distance) continue;
    const found = leven(name, candidate, { maxDistance: distance });
    if (found < distance) [best, distance] = [candidate, found];
  }
  return best;
}

/** ` (did you mean "x"?)`, or nothing. */
export const didYouMean = (name: string | undefined) => (name ? `; did you mean "${name}"?` : '');
