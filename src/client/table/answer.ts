/** Answers what a reader asks of a table. It is loaded, with its data, when somebody first asks. */
import { ROWS } from '../../pictures/table-rows.ts';
import type { Counts } from '../search/filter-pane.ts';
import type { Asked } from './asked.ts';
import { dayOf } from './day-of.ts';
import type { FoundRows } from './find-rows.ts';

export interface Answer {
  /** Makes the rows of the page, from one to before another. */
  rows(from: number, to?: number): HTMLElement[];
  /** The page that is asked for: the last one, where there are fewer. */
  page: number;
  pages: number;
  /** How many rows all pages have together, and how many there are at all. */
  found: number;
  all: number;
  counts: Counts;
}

/** What values are called that are not names themselves, by filter. */
export type Names<Filter extends string> = Partial<Record<Filter, ReadonlyMap<string, string>>>;

export interface Answerer<Filter extends string = string, By extends string = string> {
  answer(asked: Asked<Filter, By>): Answer;
  names: Names<Filter>;
}

/** @param make makes the elements of some rows of a page, the first of which comes after another or begins the page */
export function answererOf<Row, Filter extends string, By extends string>(
  all: readonly Row[],
  find: (asked: Asked<Filter, By>, today: string) => FoundRows<Row>,
  make: (rows: readonly Row[], before: Row | undefined, asked: Asked<Filter, By>) => HTMLElement[],
  names: Names<Filter>,
): Answerer<Filter, By> {
  return {
    names,
    answer(asked) {
      const { rows: found, counts } = find(asked, dayOf(new Date()));
      const pages = Math.max(1, Math.ceil(found.length / ROWS));
      const page = Math.min(asked.page, pages);
      const shown = found.slice((page - 1) * ROWS, page * ROWS);
      return {
        rows: (from, to) => make(shown.slice(from, to), shown[from - 1], asked),
        page,
        pages,
        found: found.length,
        all: all.length,
        counts,
      };
    },
  };
}

/**
 * Loads the data of a table.
 * @throws {Error} when it cannot be loaded
 */
export async function loadJson(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}`);
  return response.json();
}
