/** Answers what a reader asks of the table. It is loaded, with its data, when somebody first asks. */
import type { TableData } from '../../formats/table-data.ts';
import { ROWS } from '../../pictures/question-table.ts';
import type { TreeData } from '../../pictures/tree-data.ts';
import type { Counts } from '../search/filter-pane.ts';
import type { Asked } from './asked.ts';
import { rowFinder } from './find-rows.ts';
import { dayOf } from './looked.ts';
import { rowElement } from './row-element.ts';
import { rowsOf } from './rows.ts';

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

export interface Answerer {
  answer(asked: Asked): Answer;
  /** What the roots and people are called, by id and slug. */
  names: { root: ReadonlyMap<string, string>; person: ReadonlyMap<string, string> };
}

/**
 * Loads the data.
 * @param base path of the site, with a slash at both ends
 * @throws {Error} when it cannot be loaded
 */
export async function loadAnswerer(addresses: readonly [tree: string, more: string], base: string): Promise<Answerer> {
  const [tree, more] = (await Promise.all(addresses.map(load))) as [TreeData, TableData];
  const rows = rowsOf(tree, more);
  const find = rowFinder(rows, tree.fills);
  return {
    names: { root: new Map(rows.flatMap(({ top }) => (top ? [[top.id, top.label]] : []))), person: new Map(tree.people) },
    answer(asked) {
      const { rows: found, counts } = find(asked, dayOf(new Date()));
      const pages = Math.max(1, Math.ceil(found.length / ROWS));
      const page = Math.min(asked.page, pages);
      const shown = found.slice((page - 1) * ROWS, page * ROWS);
      return {
        rows: (from, to) => shown.slice(from, to).map((row) => rowElement(row, base)),
        page,
        pages,
        found: found.length,
        all: rows.length,
        counts,
      };
    },
  };
}

async function load(address: string): Promise<unknown> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Unexpected status ${response.status} of ${address}`);
  return response.json();
}
