/** How long ago somebody looked for an answer, by the reader's clock. Needs no browser. */

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

/** The day of a clock where the reader is, as `2026-11-25`. */
export const dayOf = (clock: Date): string =>
  [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()].map((number) => `${number}`.padStart(2, '0')).join('-');
