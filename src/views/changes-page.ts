/** Everything the pages of what happened show: by week, newest first, and by question within a week. */
import type { EventKind } from '../history/events.ts';
import { dayOf, type Happening } from '../history/happenings.ts';
import { weekOf } from '../history/week.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { count } from './count.ts';
import { daysWords, dayWords } from './date-words.ts';
import { wholeFeeds } from './feed-address.ts';
import type { HistoryView } from './history-view.ts';
import { type QuestionReference, questionReference } from './reference.ts';
import { topIn, topsOf } from './tops.ts';
import { EVENT_KINDS, eventCounts, type HappenedLine, happenedLines } from './what-happened.ts';

/** The page where the site was built without a history. */
export interface NoChangesPage {
  older?: undefined;
  newer?: undefined;
  weeks?: undefined;
}

export interface ChangesPage {
  /** Of all pages but the newest, counted from the oldest, so that a page keeps its number. */
  number?: number;
  weeks: WeekView[];
  /** The pages before and after this one in time. */
  older?: string;
  newer?: string;
  /** On the oldest page, where earlier commits are missing: the day from which on all is told. */
  since?: string;
  /** What a reader can choose. */
  kinds: EventKind[];
  tops: { id: string; label: string }[];
  feeds: { atom: string; json: string };
  /** Address of the events of late, from which the browser knows what is new to a reader. */
  recent: string;
}

export interface WeekView {
  /** `2026-W48`, and whether it is a later part of the week. */
  name: string;
  heading: string;
  days: string;
  /** What happened in it: `2 questions asked, 5 insights`. */
  counts: string;
  shown: HappenedView[];
  /** Those that a long week folds away. */
  more?: { words: string; happened: HappenedView[] };
}

/** What happened to a question. */
export interface HappenedView {
  question: QuestionReference | { title: string };
  /** The id of the root or branch that it is in. */
  top?: string;
  lines: HappenedLine[];
  /** The time of its newest event, and its day in words. */
  date: string;
  day: string;
  /** Who did it, where there is more than one person to name. */
  authors: string[];
}

/** The most questions on a page, but for the newest. By eye. */
const MOST = 150;
/** So many newer ones have to be there before a page is closed: no page is nearly empty on a Monday. By eye. */
const FEWEST = 50;
/** A week of more questions shows only the first ones, and folds the others away. By eye: about a screen, and enough to be worth a click. */
const LONG = 40;
const SHOWN = 12;

/** @returns what makes each page, by its path below the base path */
export function changesPages(
  mosaic: Mosaic,
  history: HistoryView | undefined,
  to: Addresses,
  recent: string,
): Map<string, () => ChangesPage | NoChangesPage> {
  const path = (page?: number) => to.changes(page).slice(to.base.length);
  if (!history) return new Map([[path(), () => ({})]]);
  const view = happenedViews(mosaic, history, to);
  const tops = topsOf(mosaic).map(({ id, label }) => ({ id, label }));
  const pages = inPages([...Map.groupBy(history.weeks, ({ period }) => period).values()]);
  return new Map(
    pages.map((parts, at) => {
      const number = at === pages.length - 1 ? undefined : at + 1;
      return [
        path(number),
        () => ({
          ...(number !== undefined && { number }),
          weeks: parts.map((part) => weekView(part, view)),
          ...(at > 0 && { older: to.changes(at) }),
          ...(number !== undefined && { newer: to.changes(number + 1 === pages.length ? undefined : number + 1) }),
          ...(at === 0 && history.since !== undefined && { since: history.since }),
          kinds: kindsIn(parts),
          tops,
          feeds: wholeFeeds(to),
          recent,
        }),
      ];
    }),
  );
}

/** A week, or a part of one that is too long for a page. */
interface WeekPart {
  week: Happening[];
  /** From 1, of so many. */
  part: number;
  parts: number;
}

/**
 * Puts weeks on pages.
 * @param weeks newest first
 * @returns the oldest page first; on each page, newest first
 */
function inPages(weeks: readonly Happening[][]): WeekPart[][] {
  const oldestFirst = weeks
    .flatMap((week) => {
      const parts = Math.ceil(week.length / MOST);
      const size = Math.ceil(week.length / parts);
      return Array.from({ length: parts }, (_, at) => ({ week: week.slice(at * size, (at + 1) * size), part: at + 1, parts }));
    })
    .reverse();
  const pages: WeekPart[][] = [];
  let page: WeekPart[] = [];
  let left = oldestFirst.reduce((sum, { week }) => sum + week.length, 0);
  for (const part of oldestFirst) {
    const size = page.reduce((sum, { week }) => sum + week.length, 0);
    if (page.length > 0 && size + part.week.length > MOST && left >= FEWEST) {
      pages.push(page);
      page = [];
    }
    page.unshift(part);
    left -= part.week.length;
  }
  return [...pages, page];
}

function weekView({ week, part, parts }: WeekPart, view: (happening: Happening) => HappenedView): WeekView {
  const { name, number, first, last } = weekOf(week[0]?.date ?? '');
  const shown = week.length > LONG ? SHOWN : week.length;
  return {
    name: part > 1 ? `${name}-${part}` : name,
    heading: `Week ${number}${parts > 1 ? `, part ${part} of ${parts}` : ''}`,
    days: daysWords(first, last),
    counts: eventCounts(week.flatMap(({ events }) => events)),
    shown: week.slice(0, shown).map(view),
    ...(week.length > shown && { more: { words: `${count(week.length - shown)} more questions`, happened: week.slice(shown).map(view) } }),
  };
}

/** Makes what pages show of a happening. */
function happenedViews(mosaic: Mosaic, { names, isByMany }: HistoryView, to: Addresses): (happening: Happening) => HappenedView {
  const topOf = topIn(topsOf(mosaic));
  return ({ question: id, events, date }) => {
    const question = names.question(id);
    const top = question && topOf(question);
    return {
      question: question ? questionReference(question, to) : { title: names.titleThen(id) },
      ...(top && { top: top.id }),
      lines: happenedLines(events, names, to),
      date,
      day: dayWords(dayOf(date)),
      authors: isByMany ? [...new Set(events.map(({ author }) => author))] : [],
    };
  };
}

function kindsIn(parts: readonly WeekPart[]): EventKind[] {
  const there = new Set(parts.flatMap(({ week }) => week.flatMap(({ events }) => events.map(({ kind }) => kind))));
  return EVENT_KINDS.filter((kind) => there.has(kind));
}
