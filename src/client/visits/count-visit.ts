/** Counts a visit, and tells what is new since the last one. Whatever the browser keeps or refuses to keep, nothing here fails. */
import type { Recent } from '../../formats/happened-data.ts';
import { type News, newsSince } from './news.ts';
import { parseVisits, visited } from './visits.ts';

/** The part of `localStorage` that is needed. */
export type VisitStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** Where visits to a site are kept: others may be below the same host. */
export const keptUnder = (base: string): string => `visits ${base}`;

/**
 * Counts this page.
 * @param storage throws where a browser forbids it
 * @param recent loads what happened of late; undefined where that cannot be loaded
 * @returns undefined for somebody who was not here before, as far as the browser knows
 */
export async function countVisit(
  storage: () => VisitStorage,
  base: string,
  recent: () => Promise<Recent | undefined>,
  now: number,
): Promise<News | undefined> {
  let place: VisitStorage;
  let text: string | null;
  try {
    place = storage();
    text = place.getItem(keptUnder(base));
  } catch {
    return undefined;
  }
  const data = await recent();
  if (!data) return undefined;
  const visits = visited(parseVisits(text), data.head, now);
  try {
    place.setItem(keptUnder(base), JSON.stringify(visits));
  } catch {
    // Full: what is new is new next time too.
  }
  return visits.since === undefined ? undefined : newsSince(data, visits.since);
}

/** The same for this page of this site. @param address of the data of what happened of late */
export const countThisVisit = (address: string): Promise<News | undefined> =>
  countVisit(
    () => localStorage,
    document.documentElement.dataset.base ?? '/',
    () => load(address),
    Date.now(),
  );

async function load(address: string): Promise<Recent | undefined> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Recent) : undefined;
  } catch {
    return undefined;
  }
}
