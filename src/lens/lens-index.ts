/** The index of the lens: the most telling words of each question, ready for MiniSearch to load. */
import type { Take } from './counts.ts';

/**
 * What the file `lens.json` contains: an index as MiniSearch writes it, with one field, whose documents are rows of questions in tree
 * order.
 */
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
 * The most words of a question that are indexed, those with the highest tf·idf. With 80, ten thousand long questions are 8 MB of JSON (2 MB
 * compressed) and load in 0.3 s; of this mosaic's questions in November 2026, none of the measures of the lens is worse than with all.
 */
const MOST_WORDS = 80;

/**
 * Makes the index, as JSON of a {@link LensIndex}, from functions that give the words of each question. One field takes the words of all
 * parts of a question, weighted before they are counted together: BM25F, of S. Robertson, H. Zaragoza and M. Taylor, Simple BM25 extension
 * to multiple weighted fields, CIKM 2004, https://doi.org/10.1145/1031171.1031181. With a field for each part, and scores as the library
 * adds them, long questions with many sources came first for everything: 79 in a hundred sources found one of their questions in the first
 * five places, and 97 with one field.
 */
export function lensIndex(questions: Iterable<(take: Take) => void>): string {
  const numbers = new Map<string, number>();
  const frequencies: number[] = [];
  const documents = Array.from(questions, tallying(numbers, frequencies));
  const rarity = Float64Array.from(frequencies, (frequency) => Math.log(1 + documents.length / frequency));
  // Written as text: objects with ten thousand numbers as keys take many times as long to make.
  const postings = frequencies.map((): string[] => []);
  for (const [row, { stems, times }] of documents.entries()) {
    const isTelling = tellingOf(times.map((often, at) => often * (rarity[stems[at] as number] as number)));
    for (const [at, stem] of stems.entries()) if (isTelling(at)) postings[stem]?.push(`"${row}":${times[at]}`);
  }
  const lengths = documents.map(({ stems }) => stems.length);
  const { index: _, ...rest }: LensIndex = {
    documentCount: documents.length,
    nextId: documents.length,
    documentIds: { ...lengths.keys().toArray() },
    fieldIds: { words: 0 },
    fieldLength: { ...lengths.map((length): [number] => [length]) },
    averageFieldLength: [lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, documents.length)],
    storedFields: {},
    dirtCount: 0,
    index: [],
    serializationVersion: 2,
  };
  const index = Array.from(numbers.keys(), (form, number) => ({ form, posting: postings[number] ?? [] }))
    .filter(({ posting }) => posting.length > 0)
    .map(({ form, posting }) => `[${JSON.stringify(form)},{"0":{${posting.join(',')}}}]`);
  return `${JSON.stringify(rest).slice(0, -1)},"index":[${index.join(',')}]}`;
}

/** The words of a question: the numbers of its stems, and how often each occurs. */
interface Document {
  stems: Int32Array;
  times: Float64Array;
}

/** Returns what makes documents. Gives new stems their numbers, and counts in how many documents each is. */
function tallying(numbers: Map<string, number>, frequencies: number[]): (give: (take: Take) => void) => Document {
  // By number of the stem; all are 0 between two calls.
  const sums: number[] = [];
  return (give) => {
    const found: number[] = [];
    give((form, times) => {
      let number = numbers.get(form);
      if (number === undefined) {
        number = sums.push(0) - 1;
        numbers.set(form, number);
        frequencies.push(0);
      }
      if (sums[number] === 0) found.push(number);
      sums[number] = (sums[number] as number) + times;
    });
    const times = Float64Array.from(found, (number) => sums[number] as number);
    for (const number of found) {
      frequencies[number] = (frequencies[number] as number) + 1;
      sums[number] = 0;
    }
    return { stems: Int32Array.from(found), times };
  };
}

/** Returns a test whether the word at a place is among those with the highest weights; of equals, those that come first are. */
function tellingOf(weights: Float64Array): (at: number) => boolean {
  if (weights.length <= MOST_WORDS) return () => true;
  const highest = weights.toSorted().subarray(-MOST_WORDS);
  const least = highest[0] as number;
  let equals = highest.lastIndexOf(least) + 1;
  return (at) => (weights[at] as number) > least || (weights[at] === least && equals-- > 0);
}
