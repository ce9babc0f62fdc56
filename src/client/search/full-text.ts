/** Searches the full text: pages with all words, and where there are few, pages with some of them. Pagefind itself asks for all words. */
import { wordsOf } from '../../mosaic/words.ts';
import { stem, withoutStopWords } from '../find/stem.ts';

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

export type Counts = Record<string, Record<string, number>>;
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
  const words = [...new Set(withoutStopWords(wordsOf(text)))].slice(0, MOST_WORDS);
  const isPhrase = /^\s*".*"\s*$/.test(text);
  if (!text || isPhrase) return { results: all.results, whole: all.results.length, missing: [], counts: all.filters };
  const known = await Promise.all(words.map(async (word) => ({ word, found: await pagesWith(pagefind, word, filters) })));
  const missing = known.filter(({ found }) => found.length === 0).map(({ word }) => asTyped(text, word));
  // Pagefind looks for the beginning of a word that it does not know.
  const whole = missing.length > 0 ? [] : all.results;
  if (whole.length >= FEW || (words.length < 2 && missing.length === 0))
    return { results: whole, whole: whole.length, missing, counts: all.filters };
  const there = new Set(whole.map(({ id }) => id));
  const some = merged(known.map(({ found }) => found)).filter(({ id }) => !there.has(id));
  return { results: [...whole, ...some], whole: whole.length, missing };
}

/** A word as the reader typed it. */
const asTyped = (text: string, word: string): string =>
  text.split(/[\s"“”?!,;:()]+/).find((typed) => wordsOf(typed).includes(word)) ?? word;

/** The pages that have a word or a form of it; none where Pagefind found only its beginning. */
async function pagesWith(pagefind: Pagefind, word: string, filters: Chosen): Promise<Result[]> {
  const { results } = await pagefind.search(word, { filters });
  const [first] = results;
  if (!first) return [];
  const { content, meta } = await first.data();
  const form = stem(word);
  const has = (text: string) => wordsOf(text).some((other) => stem(other).startsWith(form.slice(0, Math.max(3, form.length - 2))));
  return has(content) || has(Object.values(meta).join(' ')) ? results : [];
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
