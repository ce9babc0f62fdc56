/** How long ago somebody looked for an answer, by the reader's clock. Needs no browser. */
import type { TableChoice } from '../../../formats/table-data.ts';

/** In the order in which a reader chooses. */
export const LOOKED = ['never', 'long-ago', 'lately'] as const;
export type Looked = (typeof LOOKED)[number];

/**
 * How long ago a month or a day is: more than a year is long ago.
 * @param looked `2026-11` or `2026-11-25`, or empty where nobody ever looked
 * @param today a day
 */
export function lookedAgo(looked: string, today: string): Looked {
  if (looked === '') return 'never';
  const yearAgo = `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
  return looked < yearAgo.slice(0, looked.length) ? 'long-ago' : 'lately';
}

/** How long ago that is in place of the months. @param today a day */
export const choicesAgo = (months: readonly TableChoice[], today: string): TableChoice[] =>
  months.map(([month, count]) => [lookedAgo(month, today), count]);
