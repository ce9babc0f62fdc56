/**
 * The nearest name to a misspelt one, for "did you mean …?", by edit distance: V. I. Levenshtein, Binary codes capable of correcting
 * deletions, insertions, and reversals, Soviet Physics Doklady 10 (1966).
 */
import leven from 'leven';

/** The most pairs of characters to compare for a list of names. Chosen by eye: enough for hundreds of slips, and a limit for attacks. */
const mostSteps = (names: number) => 10_000_000 + 30_000 * names;

/** The name with the smallest edit distance from `name`, if that is at most a third of its length or 1; the third is chosen by eye. */
export const nearest = (name: string, names: Iterable<string>): string | undefined => nearestOf(names)(name);

type Search = (name: string) => string | undefined;

/** {@link nearest} for many names and one list; after very many names it finds nothing more. */
export const nearestOf = (names: Iterable<string>): Search => searchIn(names, false);

/**
 * The only name whose distance is at most a third of the length; undefined where there are several, or the given name has fewer than
 * three characters. For many names and one list, as {@link nearestOf}.
 */
export const onlyNearOf = (names: Iterable<string>): Search => searchIn(names, true);

function searchIn(names: Iterable<string>, isAlone: boolean): Search {
  const found = new Map<string, string | undefined>();
  let list: { candidate: string; signs: number }[] | undefined;
  let steps = 0;
  const search = (name: string) => {
    list ??= Array.from(names, (candidate) => ({ candidate, signs: signsOf(candidate) }));
    const signs = signsOf(name);
    steps += list.length;
    let best: string | undefined;
    let distance = Math.max(isAlone ? 0 : 1, Math.floor(name.length / 3)) + 1;
    for (const { candidate, signs: others } of list) {
      if (Math.abs(candidate.length - name.length) >= distance || differing(signs, others) >= distance) continue;
      const shared = sharedStart(name, candidate);
      steps += (name.length - shared) * (candidate.length - shared);
      if (steps > mostSteps(list.length)) return undefined;
      const edits = leven(name, candidate, { maxDistance: distance });
      if (edits >= distance) continue;
      if (isAlone && best !== undefined) return undefined;
      best = candidate;
      if (!isAlone) distance = edits;
    }
    return best;
  };
  return (name) => {
    if (!found.has(name)) found.set(name, search(name));
    return found.get(name);
  };
}

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}

/** A bit for each of 32 kinds of characters that a name has: the code unit modulo 32. */
function signsOf(name: string): number {
  let signs = 0;
  for (let index = 0; index < name.length; index++) signs |= 1 << (name.charCodeAt(index) & 31);
  return signs;
}

/** A lower bound of the edit distance: one edit adds one kind of character, removes one, or both. */
const differing = (a: number, b: number) => Math.max(bits(a & ~b), bits(b & ~a));

/** The number of bits set. Henry S. Warren, Hacker's Delight, 2nd edition, section 5-1. */
function bits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** ` (did you mean "x"?)`, or nothing. */
export const didYouMean = (name: string | undefined) => (name ? `; did you mean "${name}"?` : '');
