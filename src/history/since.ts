/** The part of a history that begins at a day, or after a revision. */
import type { HistoryEvent } from './events.ts';
import { dayOf } from './happenings.ts';
import { type History, readHistory } from './read-events.ts';
import { commitOf } from './revision.ts';

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** Whether a text is a day, such as `2026-11-26`. */
export const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));

/** The events from a day on, in UTC. */
export const eventsFrom = ({ events }: Pick<History, 'events'>, day: string): HistoryEvent[] =>
  events.filter(({ date }) => dayOf(date) >= day);

/** The first of the last seven days of a history, which end with its newest event: a report depends on no clock. Empty without events. */
export function lastWeek({ events }: Pick<History, 'events'>): string {
  const newest = events.reduce((last, { date }) => (date > last ? date : last), '');
  return newest === '' ? '' : dayOf(new Date(Date.parse(newest) - 6 * DAY).toISOString());
}

/**
 * The events that a revision does not have yet.
 * @throws {GitError} when there is no such revision
 */
export async function eventsAfter(folder: string, history: History, revision: string): Promise<HistoryEvent[]> {
  const before = await readHistory(folder, undefined, await commitOf(folder, revision));
  const known = new Set(before?.events.map(({ id }) => id));
  return history.events.filter(({ id }) => !known.has(id));
}
