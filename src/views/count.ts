/** Writes numbers for readers. */

/** A number with a comma between thousands: `1,234`. */
export const count = (number: number): string => number.toLocaleString('en');

/** A number of things: `1 question`, `1,234 questions`. */
export const counted = (number: number, one: string, many = `${one}s`): string => `${count(number)} ${number === 1 ? one : many}`;

/** What somebody asks and wrote, without what there is none of: `2 questions, 1 source`. */
export const countsOfPerson = (asks: number, wrote: number): string =>
  [...(asks > 0 ? [counted(asks, 'question')] : []), ...(wrote > 0 ? [counted(wrote, 'source')] : [])].join(', ');
