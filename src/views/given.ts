/** What people gave to the mosaic: insights that they wrote or checked, and changes. People come in the order of their names. */
import type { HistoryEvent } from '../history/events.ts';
import { dayOf } from '../history/happenings.ts';
import type { Mosaic, Person } from '../mosaic/mosaic.ts';
import { byCodeUnits, byWords } from '../mosaic/order.ts';
import { personKey } from '../mosaic/page-slug.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import type { HistoryView } from './history-view.ts';
import { type HappenedLine, happenedLines } from './what-happened.ts';

/** What one person gave. */
export interface GivenView {
  /** `wrote 2 insights, checked 1, made 5 changes`. */
  counts: string;
  /** The newest of the changes that they made, or for which they wrote the insight. */
  latest: GivenChange[];
}

interface GivenChange {
  date: string;
  /** A question that is gone has no address. */
  question: { label: string; title: string; href?: string };
  line: HappenedLine;
}

/** Somebody who gave something and has no page: a handle of GitHub, or the name that a change was made under. */
export interface Giver {
  name: string;
  counts: string;
}

export interface Given {
  of(person: Person): GivenView | undefined;
  /** Those without a page. */
  others: Giver[];
}

/** The most changes that a page names. */
const LATEST = 10;

interface Gift {
  /** As files and commits spell it. */
  name: string;
  wrote: number;
  checked: number;
  /** Newest first. */
  events: HistoryEvent[];
}

/**
 * What everybody gave. A handle or a name of commits is somebody with a page if that person has it among their names, as `terms.yaml` gives
 * them; otherwise it stands by itself, since a handle is no name.
 */
export function givenIn(mosaic: Mosaic, history: HistoryView | undefined, to: Addresses): Given {
  const people = new Map<string, Person>();
  for (const person of mosaic.people.values()) for (const name of [...person.also, person.name]) people.set(personKey(name), person);
  const gifts = new Map<Person | string, Gift>();
  const giftOf = (name: string): Gift => {
    const key = people.get(personKey(name)) ?? personKey(name);
    const gift = gifts.get(key) ?? { name, wrote: 0, checked: 0, events: [] };
    gifts.set(key, gift);
    return gift;
  };
  for (const { citations } of mosaic.questions.values())
    for (const { by, prose, fields } of citations) {
      if (by && prose) giftOf(by).wrote += 1;
      for (const name of fields.checked ?? []) giftOf(name).checked += 1;
    }
  for (const event of history?.events.toReversed() ?? [])
    for (const gift of new Set([event.author, event.by ?? ''].filter(Boolean).map(giftOf))) gift.events.push(event);
  const byName = byWords<Giver>(({ name }) => name);
  return {
    of(person) {
      const gift = gifts.get(person);
      return gift && { counts: countsOf(gift), latest: history ? latestOf(gift, history, to) : [] };
    },
    others: [...gifts]
      .flatMap(([key, gift]) => (typeof key === 'string' ? [{ name: gift.name, counts: countsOf(gift) }] : []))
      .sort((a, b) => byName(a, b) || byCodeUnits(a.name, b.name)),
  };
}

const countsOf = ({ wrote, checked, events }: Gift): string =>
  [
    wrote > 0 && `wrote ${counted(wrote, 'insight')}`,
    checked > 0 && `checked ${counted(checked, 'insight')}`,
    events.length > 0 && `made ${counted(events.length, 'change')}`,
  ]
    .filter(Boolean)
    .join(', ');

const latestOf = ({ events }: Gift, { names }: HistoryView, to: Addresses): GivenChange[] =>
  events.slice(0, LATEST).flatMap((event) => {
    const question = names.question(event.question);
    const { label, title } = question ?? { label: names.titleThen(event.question), title: names.titleThen(event.question) };
    const [line] = happenedLines([event], names, to);
    return line ? [{ date: dayOf(event.date), question: { label, title, ...(question && { href: to.question(question.id) }) }, line }] : [];
  });
