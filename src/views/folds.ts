/** Folds long lists: what a page shows at once, and the rest in parts that a reader unfolds. */
import { count } from './count.ts';

/** A part of a list that is folded away. */
export interface Fold<T> {
  /** What is in it: `201 to 300`. */
  words: string;
  entries: T[];
}

/** The most entries of a fold. Chosen by eye. */
const MOST_FOLDED = 100;

/**
 * The entries in folds of a hundred.
 * @param before how many come before them
 */
export function foldsOf<T>(entries: readonly T[], before = 0): Fold<T>[] {
  return Array.from({ length: Math.ceil(entries.length / MOST_FOLDED) }, (_, at) => {
    const part = entries.slice(at * MOST_FOLDED, (at + 1) * MOST_FOLDED);
    const first = before + at * MOST_FOLDED + 1;
    return { words: part.length === 1 ? count(first) : `${count(first)} to ${count(first + part.length - 1)}`, entries: part };
  });
}
