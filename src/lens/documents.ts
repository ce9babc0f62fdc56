/** The words of questions and sources as numbers, kept from one build to the next: an edit costs counting the words of one question. */
import { digestOf } from '../mosaic/digest.ts';
import { counter, takeWritten } from './counts.ts';
import type { Words } from './lens-input.ts';

/** The words of a list of documents. The same for the same words, whatever was kept. */
export interface Documents {
  /** A digest of the words of each document: see {@link wordsKey}. */
  keys: readonly string[];
  /** Stems by their numbers, in the order in which documents have them. */
  forms: readonly string[];
  /** Where the words of each document begin in the next two lists, and at last where they end. */
  starts: Uint32Array;
  /** The number of each stem, in the order in which the document has it first. */
  stems: Uint32Array;
  /** How often it occurs. */
  times: Uint32Array;
}

/** A digest of everything that the words of a document come from. */
export const wordsKey = ({ names, texts }: Words): string => digestOf([names, texts]);

/**
 * Counts the words of documents.
 * @param keys of each, from {@link wordsKey}
 * @param countsOf the counts of a text of Markdown by its digest, as `writeCounts` wrote them
 * @param last documents of an earlier build: those with the same key are not counted again
 */
export function documentsOf(
  all: readonly Words[],
  keys: readonly string[],
  countsOf: (digest: string) => string,
  last?: Documents,
): Documents {
  const count = counter();
  const forms: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (form: string): number => {
    let number = numbers.get(form);
    if (number === undefined) {
      number = forms.push(form) - 1;
      numbers.set(form, number);
    }
    return number;
  };
  const starts = [0];
  const stems: number[] = [];
  const times: number[] = [];
  // By number of the stem, its place in the document that is being counted, plus 1; all are 0 between two documents.
  const places: number[] = [];
  const take = (form: string, often: number) => {
    const number = numberOf(form);
    const place = places[number] ?? 0;
    if (place === 0) {
      places[number] = stems.push(number);
      times.push(often);
    } else times[place - 1] = (times[place - 1] as number) + often;
  };

  const kept = new Map(last?.keys.map((key, at) => [key, at]));
  const isNumbered = new Uint32Array(last?.forms.length ?? 0);
  /** Takes the words of a document of the last build, whose stems may get other numbers. */
  const keep = ({ starts, stems: lastStems, times: lastTimes, forms: lastForms }: Documents, at: number) => {
    for (let place = starts[at] as number; place < (starts[at + 1] as number); place++) {
      const before = lastStems[place] as number;
      const number = isNumbered[before] || numberOf(lastForms[before] as string) + 1;
      isNumbered[before] = number;
      stems.push(number - 1);
      times.push(lastTimes[place] as number);
    }
  };

  for (const [at, { names, texts }] of all.entries()) {
    const there = kept.get(keys[at] as string);
    const first = stems.length;
    if (last && there !== undefined) keep(last, there);
    else {
      for (const [text, weight] of names) count(text, take, weight);
      for (const digest of texts) takeWritten(countsOf(digest), take);
      for (let place = first; place < stems.length; place++) places[stems[place] as number] = 0;
    }
    starts.push(stems.length);
  }
  return { keys, forms, starts: Uint32Array.from(starts), stems: Uint32Array.from(stems), times: Uint32Array.from(times) };
}
