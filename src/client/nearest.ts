/** Finds the questions that a missing address may have meant. Needs no browser. */
import { nearest } from '../mosaic/near.ts';
import { likenessAmong } from '../mosaic/reason/likeness.ts';

/** The smallest likeness (Dice) of an id that is shown: two words and four words that share one. Chosen by eye. */
const LEAST = 1 / 3;

/** How many are shown. */
const MOST = 5;

/** @returns the one whose id was mistyped, if there is one, then those whose ids sound like it, best first */
export function nearestTo<Q extends { id: string }>(pathname: string, questions: readonly Q[]): Q[] {
  const asked = decoded(pathname).split('/').filter(Boolean).at(-1) ?? '';
  const mistyped = nearest(
    asked.toLowerCase(),
    questions.map(({ id }) => id),
  );
  const named = questions.map((question) => ({ question, title: question.id }));
  const alike = likenessAmong(named)(asked, LEAST, MOST).map(({ question: { question } }) => question);
  return [...new Set([...questions.filter(({ id }) => id === mistyped), ...alike])].slice(0, MOST);
}

/** Decodes a path; one with a `%` that is no escape stays as it is. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
