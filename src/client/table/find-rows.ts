/** Which rows of the table a reader asks for, in which order, and what the filters would leave. Needs no browser. */
import { plain } from '../reading/filter.ts';
import type { Counts } from '../search/filter-pane.ts';
import { type Asked, FILTERS, type Filter, SORTS, type Sort, type SortName } from './asked.ts';
import { lookedAgo } from './looked.ts';
import type { Row } from './rows.ts';

export interface FoundRows {
  rows: readonly Row[];
  /** For each filter, how many rows have each value among those that pass all other filters. */
  counts: Counts;
}

/** Answers what a reader asks of some rows. @param fills in the order of legends */
export function rowFinder(rows: readonly Row[], fills: readonly string[]): (asked: Asked, today: string) => FoundRows {
  const order = rowOrder(rows, fills);
  return ({ words, chosen, sort }, today) => {
    const wanted = plain(words).split(/\s+/).filter(Boolean);
    const active = FILTER_NAMES.flatMap((name) => (chosen[name] ? [[name, new Set(chosen[name])] as const] : []));
    const counts = noCounts();
    const found: Row[] = [];
    for (const row of rows) {
      if (!wanted.every((word) => row.text.includes(word))) continue;
      const failed = active.filter(([name, values]) => !valuesOf(row, name, today).some((value) => values.has(value)));
      if (failed.length === 0) found.push(row);
      // What fails one filter alone would be there with another value of it.
      const counting = failed.length === 0 ? FILTER_NAMES : failed.length === 1 ? failed.map(([name]) => name) : [];
      for (const name of counting) countValues(counts[name] ?? {}, valuesOf(row, name, today));
    }
    return { rows: sort ? found.sort(order(sort)) : found, counts };
  };
}

const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

const valuesOf = (row: Row, name: Filter, today: string): readonly string[] =>
  name === 'looked' ? [lookedAgo(row.looked, today)] : row.values[name];

/** Without a prototype, because a tag may be called `constructor`. */
const noCounts = (): Counts => Object.fromEntries(FILTER_NAMES.map((name) => [name, Object.create(null) as Record<string, number>]));

function countValues(counts: Record<string, number>, values: readonly string[]): void {
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
}

/** Makes comparisons of rows; rows that are equal stay in tree order. */
function rowOrder(rows: readonly Row[], fills: readonly string[]): (sort: Sort) => (a: Row, b: Row) => number {
  const nameOf: Partial<Record<SortName, (row: Row) => string>> = {
    question: ({ label }) => label,
    person: ({ people }) => people[0]?.[1] ?? '',
    looked: ({ looked }) => looked,
  };
  const numberOf: Partial<Record<SortName, (row: Row) => number>> = {
    fill: ({ fill }) => fills.indexOf(fill),
    insights: ({ insights }) => insights,
    sources: ({ sources }) => sources,
  };
  // Names are compared once, and then their ranks: comparing by a language is slow.
  const ranks = new Map<SortName, Float64Array>();
  const rankOf = (by: SortName): Float64Array => {
    const name = nameOf[by];
    const known = ranks.get(by) ?? (name ? ranksBy(rows, name) : Float64Array.from(rows, numberOf[by] ?? (() => 0)));
    ranks.set(by, known);
    return known;
  };
  return ({ by, reversed }) => {
    const rank = rankOf(by);
    const way = (SORTS[by] === 'descending') === reversed ? 1 : -1;
    const place = (row: Row) => rank[row.place] ?? 0;
    // Where nobody asks, there is no name to sort by: those come last either way.
    const isLast = (row: Row) => Number(by === 'person' && row.people.length === 0);
    return (a, b) => isLast(a) - isLast(b) || way * (place(a) - place(b)) || a.place - b.place;
  };
}

/** The rank of each row by a name, in the order of an English dictionary; the same for equal names. */
function ranksBy(rows: readonly Row[], nameOf: (row: Row) => string): Float64Array {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const names = [...new Set(rows.map(nameOf))].sort(compare);
  const ranks = new Map(names.map((name, rank) => [name, rank]));
  return Float64Array.from(rows, (row) => ranks.get(nameOf(row)) ?? 0);
}
