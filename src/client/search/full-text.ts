/** Searches the full text: pages with all words, and where there are few, pages with some of them. Pagefind itself asks for all words. */

import { stem, withoutStopWords } from '../../mosaic/stem.ts';
import { wordsOf } from '../../mosaic/words.ts';
import { isSameWord } from '../find/same-word.ts';
import type { Counts } from './filter-pane.ts';

/** A result of Pagefind; its data is loaded when it is shown. https://pagefind.app/docs/api/ */
export interface Result {
  id: string;
  score: number;
  data(): Promise<ResultData>;
}

export interface ResultData {
  url: string;
  content: string;
  /** The places in `content` of the words that were found, counted in words. */
  locations: number[];
  meta: Record<string, string>;
}

export type Chosen = Record<string, { any: string[] }>;

export interface Pagefind {
  search(words: string | null, options: { filters: Chosen }): Promise<{ results: Result[]; filters: Counts; totalFilters: Counts }>;
  filters(): Promise<Counts>;
}

export interface FoundText {
  /** Pages with all words first. */
  results: Result[];
  /** How many of them have all words. */
  whole: number;
  /** Words of the query that are on no page. */
  missing: string[];
  /** Counts of filter values among the pages that have all words; undefined where pages with some of them were merged. */
  counts?: Counts;
}

/** With fewer pages that have all words, those that have some follow. Chosen by eye. */
const FEW = 5;

/** The most words that are searched for one by one; chosen by eye. */
const MOST_WORDS = 12;

/** The most pages of one word that are merged, by score: a word on half of the pages says little. Chosen by eye. */
const MOST_PAGES = 500;

export async function searchFullText(pagefind: Pagefind, text: string, filters: Chosen): Promise<FoundText> {
  const all = await pagefind.search(text || null, { filters });
  const whole = (results: Result[]): FoundText => ({ results, whole: results.length, missing: [], counts: all.filters });
  const words = [...new Set(withoutStopWords(wordsOf(text)))].slice(0, MOST_WORDS);
  const isPhrase = /^\s*".*"\s*$/.test(text);
  if (words.length === 0 || isPhrase) return whole(all.results);
  // Pagefind looks for the beginning of a word that it does not know; then not even the best page has the word.
  const isKnown = await hasWords(all.results[0], words);
  if (isKnown && (all.results.length >= FEW || words.length === 1)) return whole(all.results);
  const found = await Promise.all(words.map((word) => pagesWith(pagefind, word, filters)));
  const missing = words.filter((_, index) => found[index]?.length === 0).map((word) => asTyped(text, word));
  const first = isKnown ? all.results : [];
  const there = new Set(first.map(({ id }) => id));
  return { results: [...first, ...merged(found).filter(({ id }) => !there.has(id))], whole: first.length, missing };
}

/** A word as the reader typed it. */
const asTyped = (text: string, word: string): string =>
  text.split(/[\s"“”?!,;:()]+/).find((typed) => wordsOf(typed).includes(word)) ?? word;

/** The pages that have a word or a form of it; none where Pagefind found only its beginning. */
async function pagesWith(pagefind: Pagefind, word: string, filters: Chosen): Promise<Result[]> {
  const { results } = await pagefind.search(word, { filters });
  return (await hasWords(results[0], [word])) ? results : [];
}

/** Whether a page has all of some words, or forms of them. */
async function hasWords(result: Result | undefined, words: readonly string[]): Promise<boolean> {
  if (!result) return false;
  const { content, meta } = await result.data();
  const there = [...new Set(wordsOf([content, ...Object.values(meta)].join(' ')))].map(stem);
  return words.map(stem).every((word) => there.some((other) => isSameWord(word, other)));
}

/** The pages of several words, by the sum of their scores times the square of the share of the words that they have. */
function merged(lists: readonly (readonly Result[])[]): Result[] {
  const pages = new Map<string, { results: Result[]; score: number }>();
  for (const list of lists) {
    for (const result of list.slice(0, MOST_PAGES)) {
      const page = pages.get(result.id) ?? { results: [], score: 0 };
      pages.set(result.id, { results: [...page.results, result], score: page.score + result.score });
    }
  }
  const worth = Array.from(pages, ([id, { results, score }]) => ({ id, score: score * (results.length / lists.length) ** 2, results }));
  return worth
    .sort((a, b) => b.score - a.score)
    .map(({ id, score, results }) => ({
      id,
      score,
      data: async () => together(await Promise.all(results.map((result) => result.data()))),
    }));
}

/** One page as several words found it. */
const together = (all: readonly ResultData[]): ResultData => ({
  ...(all[0] as ResultData),
  locations: all.flatMap(({ locations }) => locations),
});
