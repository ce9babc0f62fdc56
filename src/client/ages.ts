/** Says beside dates how long ago they were: a page itself does not know when it is read. */
import { element } from './element.ts';

/**
 * How long ago a date was, in words: `this month`, `3 months ago`, `2 years ago`; of a year alone `this year`. Empty for the future, and
 * for what is no date.
 * @param date a year, a month or a day
 */
export function ageOf(date: string, today: Date): string {
  const [, year, month] = /^(\d{4})(?:-(\d\d))?/.exec(date) ?? [];
  if (year === undefined) return '';
  const years = today.getFullYear() - Number(year);
  const months = 12 * years + (month === undefined ? 0 : today.getMonth() + 1 - Number(month));
  if (months < 0) return '';
  if (months === 0) return month === undefined ? 'this year' : 'this month';
  return months < 12 ? ago(months, 'month') : ago(Math.floor(months / 12), 'year');
}

const ago = (number: number, unit: string) => `${number} ${unit}${number === 1 ? '' : 's'} ago`;

/** Adds ages to the dates that want them. */
export function showAges(root: ParentNode): void {
  for (const time of root.querySelectorAll<HTMLTimeElement>('time[data-age]')) {
    const age = ageOf(time.dateTime, new Date());
    if (age) time.after(' ', element('span', { class: 'age' }, age));
  }
}
