/** The questions whose ids sound most like an address that leads nowhere. Needs no browser. */
import { likenessAmong } from '../mosaic/reason/likeness.ts';

/** Likeness from which on an id may be what was meant: one word of two in common, and one of four. */
const LEAST = 1 / 3;

/** @returns the best first, and no more than five */
export function nearestTo<Q extends { id: string }>(pathname: string, questions: readonly Q[]): Q[] {
  const asked = decoded(pathname).split('/').filter(Boolean).at(-1) ?? '';
  const named = questions.map((question) => ({ question, title: question.id }));
  return likenessAmong(named)(asked, LEAST).map(({ question: { question } }) => question);
}

/** A lone `%` is no escape, and stays. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
