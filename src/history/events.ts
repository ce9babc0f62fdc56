/**
 * What happened to the mosaic, as events in the words of its readers: a question was asked, something was learnt. Edits of wording are no
 * events.
 */
import { digestOf } from '../mosaic/digest.ts';
import { identify } from '../mosaic/identity.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import type { QuestionFields, Stance } from '../mosaic/schema.ts';

export type EventKind = 'asked' | 'moved' | 'learnt' | 'answered' | 'disputed' | 'merged' | 'retitled';

export interface HistoryEvent {
  /** Stable: the same when the history is read again, from another clone or after a rebase. */
  id: string;
  kind: EventKind;
  /** When it came to this branch: `2026-11-26T22:36:36Z`. */
  date: string;
  /** The id of the question, as it was then. */
  question: string;
  /** Its title then. */
  title: string;
  /** Who wrote the commit. */
  author: string;
  /** The address of the source from which something was learnt, or that disputes it, and what its insight does. */
  source?: string;
  stance?: Stance;
  /** Who wrote the insight, as its file says. */
  by?: string;
  /** `moved`: the parents; `retitled`: the titles; `merged`: the id of the other question. Absent for none, as for the parent of a root. */
  from?: string;
  to?: string;
}

/** A question file before and after a commit; absent where there was or is none. */
export interface Edit {
  id: string;
  before?: QuestionFields;
  after?: QuestionFields;
}

export interface Commit {
  date: string;
  author: string;
  edits: readonly Edit[];
}

/** Events up to a commit, and what has to be known to go on. Plain data. */
export interface Chronicle {
  /** Oldest first. */
  events: HistoryEvent[];
  /** By the id of a question, the sources from which something was ever learnt about it. What comes back is not learnt again. */
  learnt: Record<string, string[]>;
}

export const emptyChronicle = (): Chronicle => ({ events: [], learnt: {} });

/** Goes on with a chronicle. @param commits oldest first */
export function chronicle(before: Chronicle, commits: Iterable<Commit>): Chronicle {
  const events = [...before.events];
  const learnt = new Map(Object.entries(before.learnt).map(([id, sources]) => [id, new Set(sources)]));
  const times = new Map<string, number>();
  for (const { id } of events) times.set(id.slice(0, ID_LENGTH), (times.get(id.slice(0, ID_LENGTH)) ?? 0) + 1);
  for (const { date, author, edits } of commits) {
    for (const event of eventsOf(edits, learnt)) {
      const name = digestOf([event.kind, event.question, event.source ?? '', event.from ?? '', event.to ?? '']).slice(0, ID_LENGTH);
      const time = (times.get(name) ?? 0) + 1;
      times.set(name, time);
      events.push({ id: time > 1 ? `${name}-${time}` : name, date, author, ...event });
    }
  }
  return { events, learnt: Object.fromEntries([...learnt].map(([id, sources]) => [id, [...sources]])) };
}

/** Characters of a digest: far more than a million events need to have different ones. */
const ID_LENGTH = 20;

type Learnt = Map<string, Set<string>>;
type Happened = Omit<HistoryEvent, 'id' | 'date' | 'author'>;

/** What one commit did. @param learnt what was learnt before; it is added to */
function eventsOf(edits: readonly Edit[], learnt: Learnt): Happened[] {
  const pairs = pairsOf(edits);
  const newIds = new Map(pairs.flatMap(({ old, id }) => (old === undefined ? [] : [[old, id] as const])));
  const kept = new Set(edits.flatMap(({ id, after }) => (after ? [id] : [])));
  const gone = new Set(edits.flatMap(({ id, before }) => (before && !kept.has(id) && !newIds.has(id) ? [id] : [])));
  return pairs.flatMap(({ old, id, before, after }) => {
    const named = { question: id, title: after.title };
    const events: Happened[] = [];
    if (old !== undefined && old !== id) carry(learnt, old, id);
    const merged = before ? after.aliases.filter((alias) => gone.has(alias) && !before.aliases.includes(alias)) : [];
    for (const other of merged) {
      carry(learnt, other, id);
      events.push({ kind: 'merged', ...named, from: other });
    }
    if (!before) events.push({ kind: 'asked', ...named });
    else {
      const [from, to] = [before.parent && (newIds.get(before.parent) ?? before.parent), after.parent];
      if (from !== to) events.push({ kind: 'moved', ...named, ...(from && { from }), ...(to && { to }) });
      if (before.title !== after.title && before.title && after.title)
        events.push({ kind: 'retitled', ...named, from: before.title, to: after.title });
    }
    const gained = learntIn(id, after, before, learnt);
    events.push(...gained.map((event) => ({ ...named, ...event })));
    const becomes = (status: string) => after.status === status && before?.status !== status;
    if (becomes('answered')) events.push({ kind: 'answered', ...named });
    if (becomes('ill-posed') && !gained.some(({ kind }) => kind === 'disputed')) events.push({ kind: 'disputed', ...named });
    return events;
  });
}

interface Pair {
  /** Its id before. */
  old?: string;
  id: string;
  before?: QuestionFields;
  after: QuestionFields;
}

/**
 * The questions that a commit left changed, in the order of their ids, each with its fields before and after: a file that moved to another folder
 * is the same question, and so is one with a new id that has the old one among its aliases.
 */
function pairsOf(edits: readonly Edit[]): Pair[] {
  const before = new Map(edits.flatMap(({ id, before }) => (before ? [[id, before] as const] : [])));
  const after = new Map(edits.flatMap(({ id, after }) => (after ? [[id, after] as const] : [])));
  return [...after]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([id, fields]) => {
      const old = before.has(id) ? id : fields.aliases.find((alias) => before.has(alias) && !after.has(alias));
      const was = old === undefined ? undefined : before.get(old);
      return { id, after: fields, ...(old !== undefined && { old }), ...(was && { before: was }) };
    });
}

/** What was learnt about one question was learnt about another. */
function carry(learnt: Learnt, from: string, to: string): void {
  learnt.set(to, new Set([...(learnt.get(to) ?? []), ...(learnt.get(from) ?? [])]));
}

/**
 * The sources with an insight that a question did not have before, in the order of its file. One that only got another address, with the same
 * title or the same insight, is not new.
 */
function learntIn(id: string, { sources }: QuestionFields, before: QuestionFields | undefined, learnt: Learnt) {
  const known = learnt.get(id) ?? new Set();
  learnt.set(id, known);
  // Where earlier commits are missing, what was there says what was learnt.
  for (const { url, insight } of before?.sources ?? []) if (insight !== undefined) known.add(identify(url)?.key ?? url);
  const now = new Set(sources.map(({ url }) => identify(url)?.key));
  const gone = before?.sources.filter(({ url, insight }) => insight !== undefined && !now.has(identify(url)?.key)) ?? [];
  return sources.flatMap(({ url, title, insight, stance, by }) => {
    const source = identify(url);
    if (insight === undefined || !source || known.has(source.key)) return [];
    known.add(source.key);
    if (gone.some((other) => other.insight === insight || (title !== undefined && other.title === title))) return [];
    const kind: EventKind = stance === 'disputes' ? 'disputed' : 'learnt';
    return [{ kind, source: source.url, stance, ...(by && { by }) }];
  });
}
