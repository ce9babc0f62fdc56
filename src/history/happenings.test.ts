import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventKind, HistoryEvent } from './events.ts';
import { dayOf, happeningsOf } from './happenings.ts';

const event = (date: string, question: string, kind: EventKind, more: Partial<HistoryEvent> = {}): HistoryEvent => ({
  id: `${kind}-${question}-${date}`,
  date: `2026-01-${date}Z`,
  author: 'Ann',
  title: `${question}?`,
  kind,
  question,
  ...more,
});
const present = { idOf: (id: string) => (id === 'old' ? 'new' : id), placeOf: (id: string) => 'abcnew'.indexOf(id) };
const told = (events: HistoryEvent[]) =>
  happeningsOf(events, dayOf, present).map(({ period, question, events }) => [
    period.slice(8),
    question,
    ...events.map(({ kind, from, to }) => [kind, from, to].filter(Boolean).join(' ')),
  ]);

describe('happeningsOf', () => {
  it('puts together what happened to a question on a day, newest first, and in the order of the mosaic at the same time', () => {
    const events = [
      event('01T10:00:00', 'b', 'asked'),
      event('01T10:00:00', 'a', 'asked'),
      event('01T12:00:00', 'c', 'learnt'),
      event('02T08:00:00', 'c', 'learnt'),
      event('02T09:00:00', 'c', 'answered'),
    ];
    assert.deepEqual(told(events), [
      ['02', 'c', 'learnt', 'answered'],
      ['01', 'c', 'learnt'],
      ['01', 'a', 'asked'],
      ['01', 'b', 'asked'],
    ]);
  });

  it('counts what happened under a former id to the question as it is called now', () => {
    assert.deepEqual(told([event('01T10:00:00', 'old', 'asked'), event('01T11:00:00', 'new', 'learnt')]), [
      ['01', 'new', 'asked', 'learnt'],
    ]);
  });

  it('tells of several moves and titles of a day the first and the last, nothing where they end as they began, and none of a new question', () => {
    const back = [event('01T10:00:00', 'a', 'moved', { from: 'b', to: 'c' }), event('01T11:00:00', 'a', 'moved', { from: 'c', to: 'b' })];
    assert.deepEqual(told(back), []);
    const on = [event('01T10:00:00', 'a', 'moved', { from: 'b' }), event('01T11:00:00', 'a', 'moved', { to: 'c' })];
    assert.deepEqual(told(on), [['01', 'a', 'moved b c']]);
    const titles = [
      event('01T10:00:00', 'a', 'retitled', { from: 'A', to: 'B' }),
      event('01T11:00:00', 'a', 'retitled', { from: 'B', to: 'C' }),
    ];
    assert.deepEqual(told(titles), [['01', 'a', 'retitled A C']]);
    assert.deepEqual(told([event('01T09:00:00', 'a', 'asked'), ...titles]), [['01', 'a', 'asked']]);
  });

  it('keeps the name of the first event, whatever comes after it on the same day', () => {
    const first = [event('01T10:00:00', 'a', 'moved', { from: 'b', to: 'c' })];
    const more = [...first, event('01T11:00:00', 'a', 'moved', { from: 'c', to: 'd' })];
    const names = [first, more].map((events) => happeningsOf(events, dayOf, present).map(({ id, begun }) => [id, begun]));
    assert.deepEqual(names[0], [['moved-a-01T10:00:00', '2026-01-01T10:00:00Z']]);
    assert.deepEqual(names[1], names[0]);
  });
});
