/** Which rows of a table a reader asks for, in which order, and what the filters would leave. Needs no browser. */
import { plain } from '../reading/filter.ts';
import type { Counts } from '../search/filter-pane.ts';
import type { Asked, Sort } from './asked.ts';

export interface FoundRows<Row> {
  rows: readonly Row[];
  /** For each filter, how many rows have each value among those that pass all other filters. */
  counts: Counts;
}

/** How rows are found. */
export interface Findable<Row, Filter extends string, By extends string> {
  filters: readonly Filter[];
  /** The words by which a row is found, as `plain` makes them. */
  textOf(row: Row): string;
  /** @param today a day */
  valuesOf(row: Row, filter: Filter, today: string): readonly string[];
  order(sort: Sort<By>): (a: Row, b: Row) => number;
}

/** Answers what a reader asks of some rows. */
export function rowFinder<Row, Filter extends string, By extends string>(
  rows: readonly Row[],
  { filters, textOf, valuesOf, order }: Findable<Row, Filter, By>,
): (asked: Asked<Filter, By>, today: string) => FoundRows<Row> {
  return ({ words, chosen, sort }, today) => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    const active = filters.flatMap((name) => (chosen[name] ? [[name, new Set(chosen[name])] as const] : []));
    // Without a prototype, because a tag may be called `constructor`.
    const counts: Counts = Object.fromEntries(filters.map((name) => [name, Object.create(null) as Record<string, number>]));
    const found: Row[] = [];
    for (const row of rows) {
      const text = textOf(row);
      if (!wanted.every((word) => text.includes(word))) continue;
      const failed = active.filter(([name, values]) => !valuesOf(row, name, today).some((value) => values.has(value)));
      if (failed.length === 0) found.push(row);
      // What fails one filter alone would be there with another value of it.
      const counting = failed.length === 0 ? filters : failed.length === 1 ? failed.map(([name]) => name) : [];
      for (const name of counting) countValues(counts[name] ?? {}, valuesOf(row, name, today));
    }
    return { rows: sort ? found.sort(order(sort)) : found, counts };
  };
}

function countValues(counts: Record<string, number>, values: readonly string[]): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}
