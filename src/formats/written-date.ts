/** Reads dates as bibliographies and pages write them. */

/** A year, month or day at the begin of a text, as ISO 8601 or with slashes or points; or else the year in it. Years 1900 to 2099. */
export function dateIn(text: string): string | undefined {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/.](0?[1-9]|1[0-2])(?:[-/.](0?[1-9]|[12]\d|3[01]))?)?(?!\d)/.exec(text) ?? [];
  return year ? dateOf(year, month, day) : /\b(?:19|20)\d{2}\b/.exec(text)?.[0];
}

const MONTH_NAMES = 'january february march april may june july august september october november december'.split(' ');

/** A text that is a date and nothing else, as people write one: `2024`, `2024/3`, `March 2024`, `9 March 2024`, `March 9th, 2024`. */
export function dateWritten(text: string): string | undefined {
  const parts = text
    .trim()
    .toLowerCase()
    .replace(/(?<=^|\D)(\d{1,2})(?:st|nd|rd|th)\b/g, '$1')
    .split(/[\s,./-]+/)
    .filter((part) => part !== '' && part !== 'of');
  const isMonth = (part = '') => part.length > 2 && MONTH_NAMES.some((name) => name.startsWith(part) || part === 'sept');
  const [a = '', b = '', c = ''] = parts;
  const named: [string, string?, string?][] = [
    ...(isMonth(a) ? [(c === '' ? [b, a] : [c, a, b]) as [string, string]] : []),
    ...(isMonth(b) ? [(/^\d{4}$/.test(a) ? [a, b, c] : [c, b, a]) as [string, string, string]] : []),
    // 3/4/2024 is in March or in April.
    ...(/^\d{4}$/.test(a) ? [[a, b, c] as [string, string, string]] : []),
  ];
  const [year = '', month = '', day = ''] = named[0] ?? [];
  const date = parts.length > 3 || (month === '' && day !== '') ? undefined : dateOf(year, month, day);
  // Each part that was written has to be in the date.
  return date?.split('-').length === [year, month, day].filter(Boolean).length ? date : undefined;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date of its parts, as far as they are some. @param month its number, or its name in English */
export function dateOf(year: string | number, month: string | number = '', day: string | number = ''): string | undefined {
  if (!/^\d{4}$/.test(`${year}`)) return undefined;
  const named = MONTHS.indexOf(`${month}`.slice(0, 3).toLowerCase()) + 1;
  const ordinal = named || Number(month);
  if (!(Number.isInteger(ordinal) && ordinal >= 1 && ordinal <= 12)) return `${year}`;
  const at = Number(day);
  const days = new Date(Date.UTC(Number(year), ordinal, 0)).getUTCDate();
  const two = (part: number) => `${part}`.padStart(2, '0');
  return `${year}-${two(ordinal)}${Number.isInteger(at) && at >= 1 && at <= days ? `-${two(at)}` : ''}`;
}
