/** The words for moves: how a question is settled, what a way asks for, and who argues it. Pages and the browser say the same. */
import type { Standing } from '../mosaic/backcast/infer.ts';
import { type Claim, NO_ANSWER, type Outcome, SOME_ANSWER } from '../mosaic/backcast/moves.ts';

/** How a question is settled: the key of its answer, or `answered`, or `ill-posed`. */
export const outcomeWords = (outcome: Outcome): string =>
  outcome === SOME_ANSWER ? 'answered' : outcome === NO_ANSWER ? 'ill-posed' : outcome;

/** What a claim asks of its question: the key of an answer, or that there is one. */
export const askedWords = ({ key }: Pick<Claim, 'key'>): string => key ?? 'answered';

/** What stands between the name of a question and an answer: a name that asks needs no colon. */
export const beforeAnswer = (name: string): string => (name.endsWith('?') ? ' ' : ': ');

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
