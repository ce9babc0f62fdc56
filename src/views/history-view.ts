/** The history as the site shows it: its events, and what their questions and sources are called now. */
import type { HistoryEvent } from '../history/events.ts';
import { dayOf, type Happening, happeningsOf } from '../history/happenings.ts';
import type { History } from '../history/read-events.ts';
import { weekOf } from '../history/week.ts';
import { digestOf } from '../mosaic/digest.ts';
import { identify } from '../mosaic/identity.ts';
import type { Mosaic, Question, Source } from '../mosaic/mosaic.ts';

export interface HistoryView {
  /** Oldest first. */
  events: readonly HistoryEvent[];
  /** Set where earlier commits are missing: the day from which on all is told. */
  since?: string;
  /** By question and day, newest first. */
  days: readonly Happening[];
  /** By question and week, newest first. */
  weeks: readonly Happening[];
  /** Other events, as what happened to each question in one time. */
  inOne(events: readonly HistoryEvent[]): Happening[];
  names: Names;
  /** Whether more than one person wrote it; if not, nobody is named. */
  isByMany: boolean;
}

/** What is named in events, as it is now. */
export interface Names {
  /** By a present or former id; undefined for a question that is gone. */
  question(id: string): Question | undefined;
  /** The last title under an id, for a question that is gone. */
  titleThen(id: string): string;
  source(url: string): Source | undefined;
}

/** Puts a history and the mosaic of its end together. */
export function historyView(mosaic: Mosaic, { events, since }: Pick<History, 'events' | 'since'>): HistoryView {
  const present = new Map(mosaic.questions);
  for (const question of mosaic.questions.values())
    for (const alias of question.aliases) if (!present.has(alias)) present.set(alias, question);
  const places = new Map([...mosaic.questions.keys()].map((id, place) => [id, place]));
  const titles = new Map(events.map(({ question, title }) => [question, title]));
  const keys = new Map<string, string | undefined>();
  const keyOf = (url: string) => {
    if (!keys.has(url)) keys.set(url, identify(url)?.key);
    return keys.get(url);
  };
  const at = {
    idOf: (id: string) => present.get(id)?.id ?? id,
    placeOf: (id: string) => places.get(id) ?? mosaic.questions.size,
  };
  return {
    events,
    ...(since !== undefined && { since }),
    days: happeningsOf(events, dayOf, at),
    weeks: happeningsOf(events, weekNames(events), at),
    inOne: (some) => happeningsOf(some, () => '', at),
    names: {
      question: (id) => present.get(id),
      titleThen: (id) => titles.get(id) ?? id,
      source: (url) => mosaic.sources.get(keyOf(url) ?? ''),
    },
    isByMany: new Set(events.map(({ author }) => author)).size > 1,
  };
}

/** Gives the name of the week of each event. Many events are of one day. */
function weekNames(events: readonly HistoryEvent[]): (date: string) => string {
  const names = new Map([...new Set(events.map(({ date }) => dayOf(date)))].map((day) => [day, weekOf(day).name]));
  return (date) => names.get(dayOf(date)) ?? '';
}

/** A digest of what some happenings show, but for what things are called now. */
export const happeningsDigest = (happenings: readonly Happening[], { names }: HistoryView): string =>
  digestOf(
    happenings.map(({ id, question, date, events }) => [
      ...[id, date, names.titleThen(question)],
      events.map(({ id, author, from = '', to = '' }) => [id, author, names.titleThen(from), names.titleThen(to)]),
    ]),
  );

/** A digest of all that happened, but for what things are called now. */
export const historyDigest = ({ events, since }: Pick<HistoryView, 'events' | 'since'>): string =>
  digestOf([events.map(({ id, date, title, author, by }) => [id, date, title, author, by]), since]);
