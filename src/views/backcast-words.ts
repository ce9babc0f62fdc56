/** The words for moves: how a question is settled, what a way asks for, and who argues it. Pages and the browser say the same. */
import type { Standing } from '../mosaic/backcast/infer.ts';
import { type Claim, NO_ANSWER, type Outcome, SOME_ANSWER } from '../mosaic/backcast/moves.ts';
import { nameParts } from '../mosaic/name-parts.ts';

/** How a question is settled: the key of its answer, or `answered`, or `ill-posed`. */
export const outcomeWords = (outcome: Outcome): string =>
  outcome === SOME_ANSWER ? 'answered' : outcome === NO_ANSWER ? 'ill-posed' : outcome;

/** What a claim asks of its question: the key of an answer, or that there is one. */
export const askedWords = ({ key }: Pick<Claim, 'key'>): string => key ?? 'answered';

/** A claim with the label of its question: `Abstraction: yes`. */
export const claimWords = (claim: Claim, labelOf: (id: string) => string): string => `${labelOf(claim.id)}: ${askedWords(claim)}`;

/** Who argues, as one says it in a sentence: `Buhl et al. 2025`; the name of a source that nobody is known to have written. */
export function arguedBy(authors: readonly string[], date: string | undefined, name: string): string {
  const [first, second, ...others] = authors.map((author) => nameParts(author)?.family ?? author);
  if (first === undefined) return name;
  const who = others.length > 0 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return date === undefined ? who : `${who} ${date.slice(0, 4)}`;
}

/** How a claim stands, in words. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = { holds: 'holds', refuted: 'does not hold', open: 'open' };

/**
 * What a hinge says about another question, before its name.
 * @param names whether the answers of that question have names of their own
 */
export function favourWords(key: string | undefined, names: boolean): string {
  if (key === undefined) return 'gives weight to';
  if (names) return `speaks for “${key}” in`;
  return key === 'no' ? 'speaks against' : 'speaks for';
}
