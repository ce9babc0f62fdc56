/** What the filters of a table offer before its data is loaded. Needs no browser. */
import type { TableChoice } from '../../formats/table-data.ts';
import type { Counts } from '../search/filter-pane.ts';
import { namesIn } from './asked.ts';
import type { Choices } from './start-table.ts';

/** Adds up the values that are alike. */
export function choicesFrom<Filter extends string>(written: Readonly<Record<Filter, readonly TableChoice[]>>): Choices<Filter> {
  const names: Choices<Filter>['names'] = {};
  const counts: Counts = {};
  for (const name of namesIn(written)) {
    const sums: Record<string, number> = Object.create(null);
    for (const [value, count] of written[name]) sums[value] = (sums[value] ?? 0) + count;
    counts[name] = sums;
    names[name] = new Map(written[name].flatMap(([value, , own]) => (own === undefined ? [] : [[value, own]])));
  }
  return { counts, names };
}
