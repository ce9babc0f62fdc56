/** The day of a clock where the reader is, as `2026-11-25`. Needs no browser. */
export const dayOf = (clock: Date): string =>
  [clock.getFullYear(), clock.getMonth() + 1, clock.getDate()].map((number) => `${number}`.padStart(2, '0')).join('-');
