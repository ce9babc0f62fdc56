/** What happened to a question, in words with links. */
import type { EventKind, HistoryEvent } from '../history/events.ts';
import type { Addresses } from './address.ts';
import { count, counted } from './count.ts';
import type { Names } from './history-view.ts';

/** A text, or a link. */
export type Words = string | Linked;

interface Linked {
  words: string;
  href: string;
}

/** Events of one kind in one line. */
export interface HappenedLine {
  kind: EventKind;
  words: Words[];
}

/** In the order in which a reader asks: is it new, where is it, what is known. */
export const EVENT_KINDS = ['asked', 'merged', 'moved', 'retitled', 'learnt', 'disputed', 'answered'] as const satisfies EventKind[];

/** The most sources that a line names. Chosen by eye. */
const MOST_SOURCES = 2;

/** What happened to one question in one period, a line for each kind. */
export function happenedLines(events: readonly HistoryEvent[], names: Names, to: Addresses): HappenedLine[] {
  const byKind = Map.groupBy(events, ({ kind }) => kind);
  return EVENT_KINDS.flatMap((kind): HappenedLine[] => {
    const those = byKind.get(kind);
    return those ? [{ kind, words: wordsOf(kind, those, names, to) }] : [];
  });
}

function wordsOf(kind: EventKind, events: readonly HistoryEvent[], names: Names, to: Addresses): Words[] {
  const [event] = events as [HistoryEvent];
  switch (kind) {
    case 'asked':
    case 'answered':
      return [kind];
    case 'merged':
      return ['merged with ', ...listed(events.map(({ from = '' }) => `“${names.titleThen(from)}”`))];
    case 'moved':
      return movedWords(event, names, to);
    case 'retitled':
      return [`retitled, before: “${event.from ?? ''}”`];
    default: {
      const from = [
        ...new Map(events.flatMap(({ source }) => (source === undefined ? [] : [[source, sourceWords(source, names, to)]]))).values(),
      ];
      return from.length > 0 ? [kind === 'learnt' ? 'learnt from ' : 'disputed by ', ...listed(from, MOST_SOURCES)] : ['found ill-posed'];
    }
  }
}

function movedWords({ from, to: place }: HistoryEvent, names: Names, to: Addresses): Words[] {
  const name = (id: string): Words => {
    const question = names.question(id);
    return question ? { words: question.label, href: to.question(question.id) } : `“${names.titleThen(id)}”`;
  };
  if (place === undefined) return from === undefined ? ['moved'] : ['moved from ', name(from), ', as a root'];
  return from === undefined ? ['moved under ', name(place)] : ['moved from ', name(from), ' to ', name(place)];
}

function sourceWords(url: string, names: Names, to: Addresses): Words {
  const source = names.source(url);
  // Without a title, its host says most in the fewest letters.
  const host = URL.parse(url)?.host.replace(/^www\./, '') ?? url;
  return source ? { words: source.title ?? host, href: to.source(source.slug) } : host;
}

/** `A`, `A and B`, `A, B and C`, `A, B, C and 4 others`. */
function listed(all: readonly Words[], most = Number.POSITIVE_INFINITY): Words[] {
  // One that is left out would take as much room as its number.
  const shown = all.length > most + 1 ? all.slice(0, most) : all;
  const others = all.length - shown.length;
  const parts = others > 0 ? [...shown, `${others} others`] : shown;
  return parts.flatMap((part, at) => (at === 0 ? [part] : [at === parts.length - 1 ? ' and ' : ', ', part]));
}

/** Words as a text alone. */
export const plainWords = (words: readonly Words[]): string => words.map((each) => (typeof each === 'string' ? each : each.words)).join('');

/** A short line of all that happened, for a title: `asked, learnt from 3 sources`. */
export function inBrief(events: readonly HistoryEvent[]): string {
  const byKind = Map.groupBy(events, ({ kind }) => kind);
  const sources = (kind: EventKind) => new Set(byKind.get(kind)?.flatMap(({ source }) => source ?? [])).size;
  return EVENT_KINDS.filter((kind) => byKind.has(kind))
    .map((kind) => {
      if (kind === 'learnt') return `learnt from ${counted(sources(kind), 'source')}`;
      if (kind !== 'disputed') return kind;
      return sources(kind) > 0 ? `disputed by ${counted(sources(kind), 'source')}` : 'found ill-posed';
    })
    .join(', ');
}

/** How many events there are of each kind: `100 questions asked, 577 insights, 173 disputes, 3 moved`. */
export function eventCounts(events: readonly HistoryEvent[]): string {
  const byKind = Map.groupBy(events, ({ kind }) => kind);
  return EVENT_KINDS.flatMap((kind) => {
    const { length } = byKind.get(kind) ?? [];
    if (length === 0) return [];
    if (kind === 'asked') return [`${counted(length, 'question')} asked`];
    if (kind === 'learnt') return [counted(length, 'insight')];
    return kind === 'disputed' ? [counted(length, 'dispute')] : [`${count(length)} ${kind}`];
  }).join(', ');
}
