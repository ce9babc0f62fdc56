/** A mosaic with a history, for tests: events as `history/events.ts` makes them. */
import type { EventKind, HistoryEvent } from '../history/events.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { mosaicOf } from './mosaic.example.ts';

/** An event at noon. @param day such as `2026-01-05`, or a time */
export const happened = (day: string, question: string, kind: EventKind, more: Partial<HistoryEvent> = {}): HistoryEvent => {
  const date = day.includes('T') ? day : `${day}T12:00:00Z`;
  return {
    id: `${kind}/${question}/${date}/${more.source ?? ''}`,
    date,
    author: 'Ann',
    title: `Was it ${question}?`,
    kind,
    question,
    ...more,
  };
};

/** Two roots, and a question that was renamed and moved; two sources. */
export const livedMosaic = (): Mosaic =>
  mosaicOf({
    a: 'title: A?\nlabel: The first',
    b: 'title: B?\nparent: a\naliases: [bee]\ntags: [t]\nsources:\n  - {url: "https://e.org/s", title: "S <1>", authors: [Eve], insight: So., by: ann-x, checked: [bob]}',
    c: 'title: C?\nsources:\n  - {url: "https://e.org/p", title: P, authors: [Ann Asker], stance: poses}',
  });

/** Until the week of 19 January. */
export const LIVED: HistoryEvent[] = [
  happened('2026-01-05', 'a', 'asked'),
  happened('2026-01-05', 'bee', 'asked'),
  happened('2026-01-06', 'gone', 'asked', { title: 'Is it <gone>?' }),
  happened('2026-01-12', 'bee', 'moved', { from: 'gone', to: 'a' }),
  happened('2026-01-13', 'bee', 'learnt', { source: 'https://www.e.org/s/', stance: 'informs', by: 'ann-x' }),
  happened('2026-01-19', 'a', 'merged', { from: 'gone', author: 'Bob' }),
  happened('2026-01-20', 'b', 'disputed', { source: 'https://lost.example/x', stance: 'disputes' }),
  happened('2026-01-20T13:00:00Z', 'c', 'asked'),
];
