/** The nearest known name to an unknown one, for "did you mean …?". */
import leven from 'leven';

/** How many pairs of characters are compared for a list of names: enough for hundreds of slips, and an end to those made on purpose. */
const mostSteps = (names: number) => 10_000_000 + 30_000 * names;

/** The name at the smallest edit distance from `name`, if it is near enough to be a slip: a third of its length at most. */
export const nearest = (name: string, known: Iterable<string>): string | undefined => nearestOf(known)(name);

type Search = (name: string) => string | undefined;

/** {@link nearest} for many names and one list; after very many names it gives up. */
export const nearestOf = (known: Iterable<string>): Search => searchIn(known, false);

/**
 * The only name near enough to a misspelt one to be meant for certain; undefined where there are several, or the one given is so short
 * that every other is near it. For many names and one list, as {@link nearestOf}.
 */
export const onlyNearOf = (known: Iterable<string>): Search => searchIn(known, true);

function searchIn(known: Iterable<string>, isAlone: boolean): Search {
  const found = new Map<string, string | undefined>();
  let list: { candidate: string; signs: number }[] | undefined;
  let steps = 0;
  const search = (name: string) => {
    list ??= Array.from(known, (candidate) => ({ candidate, signs: signsOf(candidate) }));
    const signs = signsOf(name);
    steps += list.length;
    let best: string | undefined;
    let distance = Math.max(isAlone ? 0 : 1, Math.floor(name.length / 3)) + 1;
    for (const { candidate, signs: others } of list) {
      if (Math.abs(candidate.length - name.length) >= distance || differing(signs, others) >= distance) continue;
      const shared = sharedStart(name, candidate);
      steps += (name.length - shared) * (candidate.length - shared);
      if (steps > mostSteps(list.length)) return undefined;
      const apart = leven(name, candidate, { maxDistance: distance });
      if (apart >= distance) continue;
      if (isAlone && best !== undefined) return undefined;
      best = candidate;
      if (!isAlone) distance = apart;
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

/** Which of 32 kinds of character a name has. */
function signsOf(name: string): number {
  let signs = 0;
  for (let index = 0; index < name.length; index++) signs |= 1 << (name.charCodeAt(index) & 31);
  return signs;
}

/** How many edits it takes at least: each adds one kind of character, takes one away, or both. */
const differing = (a: number, b: number) => Math.max(bits(a & ~b), bits(b & ~a));

/** The number of bits set. Henry S. Warren, Hacker's Delight, 2nd edition, section 5-1. */
function bits(word: number): number {
  let count = word - ((word >>> 1) & 0x55555555);
  count = (count & 0x33333333) + ((count >>> 2) & 0x33333333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** ` (did you mean "x"?)`, or nothing. */
export const didYouMean = (name: string | undefined) => (name ? `; did you mean "${name}"?` : '');
