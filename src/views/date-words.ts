/** Days in words, in English as the pages are. */

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
] as const;

/** A day without its year: `26 November`. @param date a day, or a time */
export function dayWords(date: string): string {
  const [, month, day] = date.split('-');
  return `${Number.parseInt(day ?? '', 10)} ${MONTHS[Number(month) - 1]}`;
}

/** Several days: `23 to 29 November 2026`, `30 November to 6 December 2026`. */
export function daysWords(first: string, last: string): string {
  const [yearOf, monthOf] = [(day: string) => day.slice(0, 4), (day: string) => day.slice(0, 7)];
  const until = `${dayWords(last)} ${yearOf(last)}`;
  if (monthOf(first) === monthOf(last)) return `${dayWords(first).split(' ')[0]} to ${until}`;
  return `${dayWords(first)}${yearOf(first) === yearOf(last) ? '' : ` ${yearOf(first)}`} to ${until}`;
}
