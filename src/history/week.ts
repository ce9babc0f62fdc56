/** The weeks of a history: from Monday to Sunday, in UTC, numbered as in ISO 8601. */

export interface Week {
  /** `2026-W48`. In the order of these texts, weeks are in the order of time. */
  name: string;
  /** Its number in the year. */
  number: number;
  /** Its Monday and its Sunday: `2026-11-23`. */
  first: string;
  last: string;
}

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** The week of a time, or of a day: `2026-11-26T22:36:36Z`, `2026-11-26`. */
export function weekOf(date: string): Week {
  const day = Date.parse(`${date.slice(0, '2026-11-26'.length)}T00:00:00Z`);
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY;
  // A week belongs to the year of its Thursday.
  const thursday = monday + 3 * DAY;
  const year = new Date(thursday).getUTCFullYear();
  const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY));
  return { name: `${year}-W${String(number).padStart(2, '0')}`, number, first: dayOf(monday), last: dayOf(monday + 6 * DAY) };
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, '2026-11-26'.length);
