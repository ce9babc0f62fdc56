/** What happened to each question in each day or week: the events of a history, put together. */
import { byCodeUnits } from '../mosaic/order.ts';
import type { HistoryEvent } from './events.ts';

/** What happened to one question in one period. */
export interface Happening {
  /** Its present id or, of one that is gone, its last. */
  question: string;
  /** `2026-11-26`, or `2026-W48`. */
  period: string;
  /** The name and the time of the first event, whatever came after it. */
  id: string;
  begun: string;
  /** Oldest first. What came back to where it was in the same period did not happen, and of a new question that it is new is enough. */
  events: HistoryEvent[];
  /** Of its newest event. */
  date: string;
}

/** The questions as they are now. */
export interface Present {
  /** The present id for a former one; the same for one that is gone. */
  idOf(id: string): string;
  /** The place of a question in the mosaic, to order what happened at the same time. */
  placeOf(id: string): number;
}

/** Groups events by question and period. Newest first; what happened at the same time is in the order of the mosaic. */
export function happeningsOf(events: readonly HistoryEvent[], periodOf: (date: string) => string, { idOf, placeOf }: Present): Happening[] {
  const groups = new Map<string, { period: string; question: string; all: HistoryEvent[] }>();
  for (const event of events) {
    const [period, question] = [periodOf(event.date), idOf(event.question)];
    const key = `${period} ${question}`;
    const group = groups.get(key);
    if (group) group.all.push(event);
    else groups.set(key, { period, question, all: [event] });
  }
  const happenings = Array.from(groups.values(), ({ period, question, all }): Happening => {
    const happened = inShort(all);
    const [first] = all as [HistoryEvent];
    return { question, period, id: first.id, begun: first.date, events: happened, date: newestOf(happened) };
  });
  const places = new Map(happenings.map(({ question }) => [question, placeOf(question)]));
  const place = ({ question }: Happening) => places.get(question) as number;
  return happenings
    .filter(({ events }) => events.length > 0)
    .sort(
      (a, b) =>
        byCodeUnits(b.period, a.period) || byCodeUnits(b.date, a.date) || place(a) - place(b) || byCodeUnits(a.question, b.question),
    );
}

const newestOf = (events: readonly HistoryEvent[]) => events.reduce((newest, { date }) => (date > newest ? date : newest), '');

/** The events of one question in one period without those that a later one undoes or includes. */
function inShort(events: readonly HistoryEvent[]): HistoryEvent[] {
  const isNew = events.some(({ kind }) => kind === 'asked');
  const whole = new Map<HistoryEvent, HistoryEvent>();
  for (const kind of ['moved', 'retitled'] as const) {
    const all = events.filter((event) => event.kind === kind);
    const [first, last] = [all[0], all.at(-1)];
    if (!first || !last || isNew || first.from === last.to) continue;
    const { from, ...rest } = last;
    whole.set(last, { ...rest, ...(first.from !== undefined && { from: first.from }) });
  }
  return events.flatMap((event) => (event.kind === 'moved' || event.kind === 'retitled' ? (whole.get(event) ?? []) : event));
}

/** The day of a time. */
export const dayOf = (date: string): string => date.slice(0, '2026-11-26'.length);
