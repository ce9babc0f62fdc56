/** What a search found, in words. */
import { counted } from '../../views/count.ts';
import type { FoundText } from './full-text.ts';

const questions = (count: number) => counted(count, 'question');

/** One sentence for readers and screen readers. @param words of the query; empty where only filters were chosen */
export function statusOf(
  { results, whole, missing }: Pick<FoundText, 'whole' | 'missing'> & { results: { length: number } },
  words: string,
): string {
  const some = results.length - whole;
  const unknown = missing.map((word) => `“${word}”`).join(', ');
  if (results.length === 0 && !words) return 'No question is like that.';
  if (results.length === 0) return unknown ? `Nothing here mentions ${unknown}.` : 'No question has these words.';
  if (whole > 0) return some > 0 ? `${questions(whole)} with all of these words, ${some} with some.` : `${questions(whole)}.`;
  return `${unknown ? `Nothing here mentions ${unknown}` : 'No question has all of these words'}; ${questions(some)} with some of them.`;
}
