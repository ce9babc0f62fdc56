/** Finds the questions whose ids are most like an address that does not exist. Needs no browser. */
import { likenessAmong } from '../mosaic/reason/likeness.ts';

/** The smallest likeness (Dice) of an id that is shown: two words and four words that share one. Chosen by eye. */
const LEAST = 1 / 3;

/** @returns at most five questions, the best first */
export function nearestTo<Q extends { id: string }>(pathname: string, questions: readonly Q[]): Q[] {
  const asked = decoded(pathname).split('/').filter(Boolean).at(-1) ?? '';
  const named = questions.map((question) => ({ question, title: question.id }));
  return likenessAmong(named)(asked, LEAST).map(({ question: { question } }) => question);
}

/** Decodes a path; one with a `%` that is no escape stays as it is. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
