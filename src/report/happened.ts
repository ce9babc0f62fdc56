/** The part of the weekly report that says what happened. */
import type { RootContent } from 'mdast';
import { changesContent, type Place } from '../formats/changes-list.ts';
import { dayOf } from '../history/happenings.ts';
import type { History } from '../history/read-events.ts';
import { eventsFrom, lastWeek } from '../history/since.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { historyView } from '../views/history-view.ts';

/** What happened in some days, as Markdown. */
export interface Happened {
  /** The first and the last of the days. */
  from: string;
  until: string;
  content: RootContent[];
}

/** The most questions that are listed: chosen by eye, so that the issue stays below GitHub's 65,536 characters. */
const LISTED = 40;

/**
 * What happened until the newest event. It depends on no clock: a week without events is not seen here, and the days are said.
 * @param since the first day; by default, it is the last seven days of the history
 * @returns undefined for a history without events, as of a shallow clone
 */
export function happenedLately(mosaic: Mosaic, history: History, place: Place, since = lastWeek(history)): Happened | undefined {
  const newest = history.events.reduce((last, { date }) => (date > last ? date : last), '');
  if (newest === '') return undefined;
  const view = historyView(mosaic, history);
  const happenings = view.inOne(eventsFrom(history, since));
  return { from: since, until: dayOf(newest) > since ? dayOf(newest) : since, content: changesContent(happenings, view, place, LISTED) };
}
