/** The order of texts, the same on every machine: no locale and no version of ICU has a part in it. */
import { latinWordsOf } from './slug-of.ts';

/** By UTF-16 code units: for ids, dates, addresses and other texts that are written in one way. */
export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * As a reader looks a name or a title up: by its words in Latin letters, whatever their case, marks, script and signs between them.
 * `“Åse”` comes before `Zen`. What has the same words is in the order of code units.
 * @param textOf the name or title of what is sorted
 * @returns an order for one list, which keeps what it has found out about it
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
