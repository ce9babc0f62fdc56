/** Feeds: what happened to the questions, for programs that follow it. An entry is what happened to one question on one day. */
import { h } from 'hastscript';
import type { Happening } from '../history/happenings.ts';
import type { Addresses } from '../views/address.ts';
import type { HistoryView } from '../views/history-view.ts';
import { happenedLines, inBrief } from '../views/what-happened.ts';
import { htmlOf } from './html.ts';

/** A feed, without the form that a program reads. Addresses are absolute. */
export interface Feed {
  /** A tag URI, the same for ever: https://www.rfc-editor.org/rfc/rfc4151 */
  id: string;
  title: string;
  /** The page that it is about. */
  home: string;
  /** Of entries without one, and of the whole: the name of the mosaic. */
  author: string;
  language: string;
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** A tag URI made of the name of the first event of the day: the same when more happens, after a rebase, and at another address. */
  id: string;
  url: string;
  title: string;
  html: string;
  published: string;
  updated: string;
  authors: string[];
  /** What happened, such as `learnt`. */
  kinds: string[];
}

/** The most entries of a feed. */
export const MOST_ENTRIES = 50;

/** What the entries of all feeds of a site have in common. */
export interface FeedContext {
  history: HistoryView;
  to: Addresses;
  /** Origin of the published site. */
  siteUrl: string;
  /** The host in whose name ids are given, whatever the address of the published site. */
  authority: string;
}

/** The year in which ids were first given. An id needs one, and never changes. */
const SINCE = 2026;

export const tagUri = (authority: string, name: string): string => `tag:${authority},${SINCE}:${name}`;

/** Makes entries, each once however many feeds have it. */
export function feedEntries({ history, to, siteUrl, authority }: FeedContext): (happening: Happening) => FeedEntry {
  const { names } = history;
  const made = new Map<Happening, FeedEntry>();
  const absolute = (href: string) => siteUrl + href;
  const entry = ({ question: id, id: first, begun, events, date }: Happening): FeedEntry => {
    const question = names.question(id);
    const lines = happenedLines(events, names, to).map(({ words }) =>
      h(
        'li',
        words.map((each) => (typeof each === 'string' ? each : h('a', { href: absolute(each.href) }, each.words))),
      ),
    );
    return {
      id: tagUri(authority, `event/${first}`),
      url: absolute(question ? to.question(question.id) : to.changes()),
      title: `${question?.title ?? names.titleThen(id)} · ${inBrief(events)}`,
      html: htmlOf([h('ul', lines)]),
      published: begun,
      updated: date,
      authors: [...new Set(events.flatMap(({ author }) => author || []))],
      kinds: [...new Set(events.map(({ kind }) => kind))],
    };
  };
  return (happening) => {
    const known = made.get(happening) ?? entry(happening);
    made.set(happening, known);
    return known;
  };
}
