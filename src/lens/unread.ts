/** The questions that a source has not been read for: what the lens finds for it, with few of its words, and without MiniSearch. */
import type { Documents } from './documents.ts';
import type { Postings } from './postings.ts';
import { BM25, rarityOf, saturated } from './weights.ts';

/** The most questions that are suggested for a source. */
const MOST = 3;

/** The least share of its telling words that a question must have, and the least number. Chosen by eye, on this mosaic in November 2026. */
const LEAST = { share: 0.08, words: 3 } as const;

/**
 * The most words of a source that are asked for; words that more questions have are left out, since they tell little and cost most. By eye.
 */
export const ASKED = { words: 12, questions: 50 } as const;

/**
 * Makes a function that suggests questions for a source: rows of those that it may bear on and that nobody has connected with it, best
 * first. Their scores are those of `Lens.ask`, with the limits {@link ASKED}.
 */
export function unreadIn({ starts, stems, times }: Documents, postings: Postings): (source: number, near: readonly number[]) => number[] {
  const count = postings.lengths.length;
  // By row; all are 0 between two calls.
  const scores = new Float64Array(count);
  const shared = new Uint8Array(count);
  const held = Float64Array.from(postings.lengths, (length) => BM25.k * (1 - BM25.b + (BM25.b * length) / postings.averageLength));
  return (source, near) => {
    const words = [];
    for (let place = starts[source] as number; place < (starts[source + 1] as number); place++) {
      const stem = stems[place] as number;
      const [first, end] = [postings.starts[stem] as number, postings.starts[stem + 1] as number];
      if (first === end || end - first > ASKED.questions) continue;
      words.push({ first, end, weight: saturated(times[place] as number) * rarityOf(end - first, count) });
    }
    const asked = words.sort((a, b) => b.weight - a.weight).slice(0, ASKED.words);
    const found: number[] = [];
    for (const { first, end, weight } of asked) {
      for (let at = first; at < end; at++) {
        const row = postings.rows[at] as number;
        const often = postings.times[at] as number;
        if (shared[row] === 0) found.push(row);
        (shared[row] as number) += 1;
        (scores[row] as number) += (weight * often * (BM25.k + 1)) / (often + (held[row] as number));
      }
    }
    const least = LEAST.share * asked.reduce((sum, { weight }) => sum + weight, 0) * (BM25.k + 1);
    const isNear = new Set(near);
    const scored = found
      .filter((row) => (shared[row] as number) >= LEAST.words && (scores[row] as number) >= least && !isNear.has(row))
      .map((row) => ({ row, score: scores[row] as number }));
    for (const row of found) scores[row] = shared[row] = 0;
    return scored
      .sort((a, b) => b.score - a.score || a.row - b.row)
      .slice(0, MOST)
      .map(({ row }) => row);
  };
}
