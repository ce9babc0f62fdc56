/** Everything the pages of the reading list show: the list of all leads, and one for each root, in pages. */
import type { Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import type { Lead } from '../mosaic/reason/reading.ts';
import type { Addresses } from './address.ts';
import { becauseWords } from './because-words.ts';
import { count, counted } from './count.ts';
import {
  type LabelReference,
  labelReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
} from './reference.ts';
import { topIn, topsOf } from './tops.ts';

export interface ReadingPage {
  /** The root, or branch of the only root, whose list it is; undefined for the list of all. */
  of?: LabelReference;
  /** How many leads the list has, on all its pages: `12 sources`. */
  total: string;
  /** The lists there are, that of all first; none if there is nothing to divide. */
  lists: ListLink[];
  leads: LeadView[];
  /** If the list has more than one page. */
  pages?: Pages;
  choices: Choices;
}

/** A link to the list of all leads, or of those of a root. */
export interface ListLink {
  name: string;
  /** The whole question. */
  title?: string;
  href: string;
  /** How many leads it has. */
  total: string;
  current: boolean;
}

/** A lead in the list. */
export interface LeadView {
  /** Its place in the list, from 1. */
  place: string;
  source: SourceReference;
  because: string;
  /** The first of the questions that wait for it. */
  waiting: QuestionReference[];
  /** How many other questions wait for it; the page of the source has them all. */
  others: number;
  facts: LeadFacts;
}

/** What a reader can filter by. */
export interface LeadFacts {
  /** Ids of the roots of all questions that wait for it, or of branches if there is only one root. */
  roots: string[];
  /** Slugs of the tags of all questions that wait for it. */
  tags: string[];
  kind: string;
  year?: string;
}

/** The values that the leads of a list have. */
export interface Choices {
  /** Empty on the list of one root. */
  roots: { id: string; label: string }[];
  tags: string[];
  kinds: string[];
  /** Newest first. */
  years: string[];
}

export interface Pages {
  /** The number of this page, from 1. */
  number: number;
  /** The addresses of all pages, in order. */
  all: string[];
}

/** The most leads on a page, and the most questions that a lead names. Chosen by eye. */
const MOST_LEADS = 100;
const MOST_NAMED = 5;

/**
 * The pages of the list of all leads, and those of the list of each root, or of each branch if there is only one root.
 * @param leads all of them, best first
 * @returns what makes each page, by its path below the base path
 */
export function readingPages(mosaic: Mosaic, leads: readonly Lead[], to: Addresses): Map<string, () => ReadingPage> {
  const tops = topsOf(mosaic);
  const topOf = topIn(tops);
  const those = leads.map((lead) => ({ lead, tops: new Set(lead.because.waiting.flatMap((question) => topOf(question) ?? [])) }));
  const divided = tops.length > 1 && leads.length > 0 ? tops : [];
  const lists = [{ top: undefined, leads: those }, ...divided.map((top) => ({ top, leads: those.filter((lead) => lead.tops.has(top)) }))];
  const links = (current: Question | undefined) =>
    lists.length > 1 ? lists.map(({ top, leads }) => listLink(top, leads.length, top === current, to)) : [];

  const pages = new Map<string, () => ReadingPage>();
  for (const { top, leads } of lists) {
    const hrefs = Array.from({ length: Math.max(1, Math.ceil(leads.length / MOST_LEADS)) }, (_, page) => to.reading(top?.id, page + 1));
    // Once for a list, not once for each of its pages.
    const choices = choicesOf(leads, top ? [] : divided);
    for (const [index, href] of hrefs.entries())
      pages.set(href.slice(to.base.length), () => ({
        ...(top && { of: labelReference(top, to) }),
        total: counted(leads.length, 'source'),
        lists: links(top),
        leads: leads
          .slice(index * MOST_LEADS, (index + 1) * MOST_LEADS)
          .map((each, place) => leadView(each, index * MOST_LEADS + place + 1, to)),
        ...(hrefs.length > 1 && { pages: { number: index + 1, all: hrefs } }),
        choices,
      }));
  }
  return pages;
}

interface LeadUnder {
  lead: Lead;
  tops: ReadonlySet<Question>;
}

const listLink = (top: Question | undefined, leads: number, current: boolean, to: Addresses): ListLink => ({
  name: top?.label ?? 'All',
  ...(top && { title: top.title }),
  href: to.reading(top?.id),
  total: count(leads),
  current,
});

function leadView({ lead: { source, because }, tops }: LeadUnder, place: number, to: Addresses): LeadView {
  const { waiting } = because;
  const tags = new Set(waiting.flatMap(({ tags }) => tags.map(({ slug }) => slug)));
  const year = yearOf(source);
  return {
    place: count(place),
    source: sourceReference(source, to),
    because: becauseWords(because),
    waiting: waiting.slice(0, MOST_NAMED).map((question) => questionReference(question, to)),
    others: Math.max(0, waiting.length - MOST_NAMED),
    facts: { roots: Array.from(tops, ({ id }) => id), tags: [...tags], kind: source.kind, ...(year && { year }) },
  };
}

function choicesOf(leads: readonly LeadUnder[], tops: readonly Question[]): Choices {
  const used = new Set(leads.flatMap(({ tops }) => [...tops]));
  const distinct = (values: (string | undefined)[]) => [...new Set(values)].filter((value) => value !== undefined).sort(byCodeUnits);
  return {
    roots: tops.filter((top) => used.has(top)).map(({ id, label }) => ({ id, label })),
    tags: distinct(leads.flatMap(({ lead }) => lead.because.waiting.flatMap(({ tags }) => tags.map(({ slug }) => slug)))),
    kinds: distinct(leads.map(({ lead }) => lead.source.kind)),
    years: distinct(leads.map(({ lead }) => yearOf(lead.source))).reverse(),
  };
}

const yearOf = ({ date }: Source): string | undefined => date?.slice(0, 4);
