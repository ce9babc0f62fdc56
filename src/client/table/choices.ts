/** What the filters offer before the data of the table is loaded. */
import type { TableChoice, TableChoices } from '../../formats/table-data.ts';
import type { Counts } from '../search/filter-pane.ts';
import { FILTERS, type Filter } from './asked.ts';
import { lookedAgo } from './looked.ts';

export interface Choices {
  counts: Counts;
  /** What a value is called where that is something else. */
  names: Partial<Record<Filter, ReadonlyMap<string, string>>>;
}

/** @param today a day */
export function choicesFrom(written: TableChoices, today: string): Choices {
  const names: Choices['names'] = {};
  const counts: Counts = {};
  for (const name of Object.keys(FILTERS) as Filter[]) {
    const values =
      name === 'looked' ? written.looked.map(([month, count]): TableChoice => [lookedAgo(month, today), count]) : written[name];
    const sums: Record<string, number> = Object.create(null);
    for (const [value, count] of values) sums[value] = (sums[value] ?? 0) + count;
    counts[name] = sums;
    names[name] = new Map(values.flatMap(([value, , own]) => (own === undefined ? [] : [[value, own]])));
  }
  return { counts, names };
}
