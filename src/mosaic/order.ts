/** The order of texts, the same on every machine: it does not depend on a locale or a version of ICU. */
import { latinWordsOf } from './slug-of.ts';

/** By UTF-16 code units: for ids, dates, addresses and other texts that have only one spelling. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * As a reader looks up a name or a title: by its words in Latin letters, without case, marks and punctuation. `“Åse”` comes before
 * `Zen`. Texts with the same words are in the order of code units.
 * @param textOf the name or title of an item
 * @returns a comparison for one list, which keeps the words of each text
 */
export function byWords<T>(textOf: (item: T) => string): (a: T, b: T) => number {
  const keys = new Map<string, string>();
  const keyOf = (text: string) => {
    const key = keys.get(text) ?? wordsIn(text);
    keys.set(text, key);
    return key;
  };
  return (first, second) => {
    const [a, b] = [textOf(first), textOf(second)];
    return byCodeUnits(keyOf(a), keyOf(b)) || byCodeUnits(a, b);
  };
}

const wordsIn = (text: string): string => latinWordsOf(text).join(' ');
