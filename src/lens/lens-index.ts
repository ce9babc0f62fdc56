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
 * Makes the index, as JSON of a {@link LensIndex}. One field takes the words of all parts of a question, weighted before they are
 * counted together: BM25F, of S. Robertson, H. Zaragoza and M. Taylor, Simple BM25 extension to multiple weighted fields, CIKM 2004,
 * https://doi.org/10.1145/1031171.1031181. With a field for each part, and scores as the library adds them, long questions with many
 * sources came first for everything: 79 of 100 sources found one of their questions in the first five places, and 97 with one field.
 */
export function lensIndex(questions: readonly Counts[]): string {
  const frequency = new Map<string, number>();
  for (const counts of questions) for (const form of counts.keys()) frequency.set(form, (frequency.get(form) ?? 0) + 1);
  const rarity = new Map(Array.from(frequency, ([form, of]) => [form, Math.log(1 + questions.length / of)]));
  // Written as text: objects with ten thousand numbers as keys take many times as long to make.
  const postings = new Map<string, string[]>();
  for (const [row, counts] of questions.entries()) {
    const isTelling = tellingIn(counts, rarity);
    for (const [form, count] of counts) {
      if (!isTelling(form, count)) continue;
      const posting = postings.get(form) ?? [];
      if (posting.push(`"${row}":${count}`) === 1) postings.set(form, posting);
    }
  }
  const lengths = questions.map(({ size }) => size);
  const { index: _, ...rest }: LensIndex = {
    documentCount: questions.length,
    nextId: questions.length,
    documentIds: { ...lengths.keys().toArray() },
    fieldIds: { words: 0 },
    fieldLength: { ...lengths.map((length): [number] => [length]) },
    averageFieldLength: [lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, questions.length)],
    storedFields: {},
    dirtCount: 0,
    index: [],
    serializationVersion: 2,
  };
  const index = Array.from(postings, ([form, posting]) => `[${JSON.stringify(form)},{"0":{${posting.join(',')}}}]`);
  return `${JSON.stringify(rest).slice(0, -1)},"index":[${index.join(',')}]}`;
}

/** Returns a test whether a word is among those with the highest tf·idf; of equals, those that come first are. */
function tellingIn(counts: Counts, rarity: ReadonlyMap<string, number>): (form: string, count: number) => boolean {
  if (counts.size <= MOST_WORDS) return () => true;
  const weightOf = (form: string, count: number) => count * (rarity.get(form) as number);
  const weights = new Float64Array(counts.size);
  let at = 0;
  for (const [form, count] of counts) weights[at++] = weightOf(form, count);
  weights.sort();
  const least = weights[counts.size - MOST_WORDS] as number;
  let equals = weights.subarray(-MOST_WORDS).filter((weight) => weight === least).length;
  return (form, count) => {
    const weight = weightOf(form, count);
    return weight > least || (weight === least && equals-- > 0);
  };
}
