/** The index of the lens: the most telling words of each question, ready for MiniSearch to load. */
import type { Counts } from './counts.ts';

/** What the file `lens.json` contains: an index as MiniSearch writes it, with one field, whose documents are rows of questions in tree order. */
export interface LensIndex {
  documentCount: number;
  nextId: number;
  documentIds: Record<number, number>;
  fieldIds: { words: 0 };
  fieldLength: Record<number, [number]>;
  averageFieldLength: [number];
  storedFields: Record<number, never>;
  dirtCount: 0;
  index: [stem: string, { 0: Record<number, number> }][];
  serializationVersion: 2;
}

/** Name of the file below the base path. */
export const LENS_FILE = 'lens.json';

/**
 * The most words of a question that are indexed, those with the highest tf·idf. With 80, ten thousand long questions are 8 MB of JSON
 * (2 MB compressed) and load in 0.3 s; of this mosaic's questions in November 2026, none of the measures of the lens is worse than with all.
 */
const MOST_WORDS = 80;

/**
 * Makes the index. One field takes the words of all parts of a question, weighted before they are counted together: BM25F, of
 * S. Robertson, H. Zaragoza and M. Taylor, Simple BM25 extension to multiple weighted fields, CIKM 2004,
 * https://doi.org/10.1145/1031171.1031181. With a field for each part, whose scores are added, a long question with many sources comes
 * first for everything: its own questions were among the first five for 83 of 100 sources, and for 97 of 100 with one field.
 */
export function lensIndex(questions: readonly Counts[]): LensIndex {
  const frequency = new Map<string, number>();
  for (const counts of questions) for (const form of counts.keys()) frequency.set(form, (frequency.get(form) ?? 0) + 1);
  const rarity = new Map(Array.from(frequency, ([form, of]) => [form, Math.log(1 + questions.length / of)]));
  const postings = new Map<string, Record<number, number>>();
  const fieldLength: LensIndex['fieldLength'] = {};
  let sum = 0;
  for (const [row, counts] of questions.entries()) {
    const telling = mostTelling(counts, rarity);
    for (const [form, count] of telling) {
      let posting = postings.get(form);
      if (!posting) {
        posting = {};
        postings.set(form, posting);
      }
      posting[row] = count;
    }
    fieldLength[row] = [counts.size];
    sum += counts.size;
  }
  const rows = [...questions.keys()];
  return {
    documentCount: questions.length,
    nextId: questions.length,
    documentIds: Object.fromEntries(rows.map((row) => [row, row])),
    fieldIds: { words: 0 },
    fieldLength,
    averageFieldLength: [questions.length === 0 ? 0 : sum / questions.length],
    storedFields: {},
    dirtCount: 0,
    index: Array.from(postings, ([form, posting]) => [form, { 0: posting }]),
    serializationVersion: 2,
  };
}

/** The words with the highest tf·idf, in their order; among equals, those that come first. */
function mostTelling(counts: Counts, rarity: ReadonlyMap<string, number>): [string, number][] {
  const all = [...counts];
  if (all.length <= MOST_WORDS) return all;
  const weights = Float64Array.from(all, ([form, count]) => count * (rarity.get(form) as number));
  const least = weights.toSorted().at(-MOST_WORDS) as number;
  let equal = MOST_WORDS - weights.reduce((above, weight) => above + Number(weight > least), 0);
  return all.filter((_, at) => {
    const weight = weights[at] as number;
    if (weight === least) equal -= 1;
    return weight > least || (weight === least && equal >= 0);
  });
}
