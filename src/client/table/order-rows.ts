/** Comparisons by which rows of a table are sorted. Needs no browser. */
import type { Askable, Sort } from './asked.ts';

interface Placed {
  /** Its place in the order of the pages, from 0. */
  place: number;
}

/** What a row is compared by: a name, as in a dictionary, or a number. */
type Compared<Row> = (row: Row) => string | number;

/**
 * Makes comparisons of rows; rows that are equal stay in the order of the pages.
 * @param isLast whether a row has nothing to be sorted by: those come last either way
 */
export function rowOrder<Row extends Placed, By extends string>(
  rows: readonly Row[],
  sorts: Askable<never, By>['sorts'],
  compared: Readonly<Record<By, Compared<Row>>>,
  isLast: (row: Row, by: By) => boolean = () => false,
): (sort: Sort<By>) => (a: Row, b: Row) => number {
  // Names are compared once, and then their ranks: comparing by a language is slow.
  const ranks = new Map<By, Float64Array>();
  const rankOf = (by: By): Float64Array => {
    const known = ranks.get(by) ?? ranksBy(rows, compared[by]);
    ranks.set(by, known);
    return known;
  };
  return ({ by, reversed }) => {
    const rank = rankOf(by);
    const way = (sorts[by] === 'descending') === reversed ? 1 : -1;
    const place = (row: Row) => rank[row.place] ?? 0;
    return (a, b) => Number(isLast(a, by)) - Number(isLast(b, by)) || way * (place(a) - place(b)) || a.place - b.place;
  };
}

/** Numbers as they are; the rank of each name in the order of an English dictionary, the same for equal names. By place. */
function ranksBy<Row extends Placed>(rows: readonly Row[], compared: Compared<Row>): Float64Array {
  const { compare } = new Intl.Collator('en', { numeric: true });
  const values = rows.map(compared);
  const names = [...new Set(values)].filter((value) => typeof value === 'string').sort(compare);
  const rankOf = new Map(names.map((name, rank) => [name, rank]));
  const ranks = new Float64Array(rows.length);
  for (const [at, { place }] of rows.entries()) {
    const value = values[at] ?? 0;
    ranks[place] = typeof value === 'number' ? value : (rankOf.get(value) ?? 0);
  }
  return ranks;
}
