/** How alike a line of a list and a question are by their words, where the question may be told in other words. */
import { STOP_WORDS, wordsKey } from '../../mosaic/reason/likeness.ts';
import { stem } from '../../mosaic/stem.ts';
import { wordsOf } from '../../mosaic/words.ts';

/** The letters of a word that count, so that "optimisers" and "optimisation" are one word; chosen by eye. */
const LETTERS = 6;

/** The words that tell what is asked, each once; all words where none tells. */
export function tellingWords(text: string): Set<string> {
  const all = wordsOf(text);
  const telling = all.filter((word) => !STOP_WORDS.has(word) && !/^[a-z]$/.test(word));
  return new Set((telling.length > 0 ? telling : all).map((word) => stem(word).slice(0, LETTERS)));
}

/** The words of a title. */
export interface TitleWords {
  /** The same for titles that have the same words. */
  key: string;
  whole: ReadonlySet<string>;
  /** Those that are not in brackets, which often only give examples. */
  main: ReadonlySet<string>;
}

export const titleWords = (title: string): TitleWords => ({
  key: wordsKey(title),
  whole: tellingWords(title),
  main: tellingWords(title.replace(/\([^()]*\)/g, ' ')),
});

/** How much a word tells. */
export type Weigh = (word: string) => number;

/** A word tells more, the fewer titles have it. K. Spärck Jones, Journal of Documentation 28 (1972), https://doi.org/10.1108/eb026526 */
export function weighBy(titles: readonly ReadonlySet<string>[]): Weigh {
  const counts = new Map<string, number>();
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + (titles.length + 1) / (1 + (counts.get(word) ?? 0)));
}

/** Dice's coefficient of two sets of words, see `likeness.ts`, in which each word has its weight; 0 where none is in both. */
export function weighedDice(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let shared = 0;
  let sum = 0;
  for (const word of a) {
    sum += weigh(word);
    if (b.has(word)) shared += weigh(word);
  }
  for (const word of b) sum += weigh(word);
  return shared === 0 ? 0 : (2 * shared) / sum;
}
