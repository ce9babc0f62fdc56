/** Everything the pages of the frontier show: the head of it by root, and all of it, 200 leaves a page, for each root that has more. */
import { isUnsettled } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { countKnown, knownAbout, leavesOf } from '../mosaic/reason/coverage.ts';
import { frontierOf, type OpenLeaf } from '../mosaic/reason/frontier.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import { litNeighboursIn } from '../mosaic/reason/lit-neighbours.ts';
import { isLead } from '../mosaic/reason/reading.ts';
import { firstOf, MOST_ASKERS, ROWS } from '../pictures/table-rows.ts';
import type { Addresses } from './address.ts';
import { count, counted } from './count.ts';
import { knownWords, openWords } from './coverage-words.ts';
import { importanceWords } from './importance-words.ts';
import { lazily, pagesByPath } from './pages-of.ts';
import {
  type LabelReference,
  labelReference,
  type PersonReference,
  personReference,
  type QuestionReference,
  questionReference,
} from './reference.ts';
import { askersIn, isDivided, tagsOf } from './table-page.ts';
import { topsOf } from './tops.ts';

export interface FrontierPage {
  /** Whether there are no questions at all. */
  empty: boolean;
  /** How many leaves are open, and how much is known about them. */
  summary: string;
  /** How many there are: `12 open questions`. */
  total: string;
  /** What they are divided by: the roots or, of the only root, its branches. */
  tops: 'Root' | 'Branch';
  /** By root or branch: those with an open leaf. One for all where they would be too many. */
  groups: FrontierGroup[];
}

/** A page of all open leaves, or of those of one root or branch. */
export interface FrontierPart {
  of?: QuestionReference;
  summary: string;
  leaves: OpenLeafView[];
  /** The number of this page, from 1. */
  number: number;
  /** The addresses of all pages, in order. */
  pages: string[];
}

export interface FrontierGroup {
  top?: QuestionReference;
  total: string;
  leaves: OpenLeafView[];
  /** What leads to all of them where some are not listed: `and 1,203 more`. */
  more?: { words: string; href: string };
}

export interface OpenLeafView {
  question: QuestionReference;
  /** What makes it important, in words; undefined where nothing hangs on it. */
  hanging?: string;
  /** `nothing yet`, `2 insights, none checked`. */
  known: string;
  /** When somebody last looked for an answer: a month or a day. */
  looked?: string;
  /** How many sources are listed and wait to be read for it: `2 leads`. */
  leads?: string;
  /** The first lit questions near it, and how many others there are. */
  near: { first: LabelReference[]; others: number };
  /** The first who ask it, and how many others do. */
  askedBy: PersonReference[];
  moreAskers: number;
  tags: { slug: string; href: string }[];
}

/** Into how many groups the frontier is divided at most: each then has four leaves at least. Chosen by eye. */
const MOST_GROUPS = 50;

/** Open leaves that are listed together. */
interface OpenGroup {
  /** The root or branch that they are in; undefined for all. */
  top?: Question;
  /** In tree order. */
  open: readonly Question[];
  /** In the order of the frontier. */
  ordered(): readonly OpenLeaf[];
}

/** How many lit neighbours are named. Chosen by eye. */
export const MOST_NEAR = 3;

/**
 * The pages of the frontier.
 * @returns what makes each page, by its path below the base path
 */
export function frontierPages(mosaic: Mosaic, importanceOf: ImportanceOf, to: Addresses): Map<string, () => FrontierPage | FrontierPart> {
  // How many are open is known at once; their order is made only where a page is.
  const divided = topsOf(mosaic)
    .map((top): OpenGroup => ({ top, open: leavesOf(top).filter(isUnsettled), ordered: lazily(() => frontierOf([top], importanceOf)) }))
    .filter(({ open }) => open.length > 0);
  const whole: OpenGroup = { open: divided.flatMap(({ open }) => open), ordered: lazily(() => frontierOf(mosaic.roots, importanceOf)) };
  const groups = divided.length > MOST_GROUPS ? [whole] : divided;
  const share = fairShare(
    groups.map(({ open }) => open.length),
    ROWS,
  );
  const view = leafViews(mosaic, to);
  const pages = new Map<string, () => FrontierPage | FrontierPart>([
    [
      to.frontier.slice(to.base.length),
      () => ({
        empty: mosaic.questions.size === 0,
        summary: openWords(countKnown(groups.flatMap(({ open }) => open.map(knownAbout)))),
        total: counted(
          groups.reduce((sum, { open }) => sum + open.length, 0),
          'open question',
        ),
        tops: isDivided(mosaic) ? 'Branch' : 'Root',
        groups: groups.map(({ top, open, ordered }) => ({
          ...(top && { top: questionReference(top, to) }),
          total: count(open.length),
          leaves: ordered().slice(0, share).map(view),
          ...(open.length > share && { more: { words: `and ${count(open.length - share)} more`, href: to.frontierOf(top?.id) } }),
        })),
      }),
    ],
  ]);
  for (const { top, open, ordered } of groups) {
    if (open.length <= share) continue;
    const part = pagesByPath(
      open.length,
      (page) => to.frontierOf(top?.id, page),
      to,
      ({ first, end, number, pages }): FrontierPart => ({
        ...(top && { of: questionReference(top, to) }),
        summary: openWords(countKnown(open.map(knownAbout))),
        leaves: ordered().slice(first, end).map(view),
        number,
        pages,
      }),
    );
    for (const [path, make] of part) pages.set(path, make);
  }
  return pages;
}

/**
 * The most entries that each list can have so that all together have no more than so many.
 * @param lengths of the lists
 */
function fairShare(lengths: readonly number[], most: number): number {
  let left = most;
  const sorted = lengths.toSorted((a, b) => a - b);
  for (const [at, length] of sorted.entries()) {
    const share = Math.floor(left / (sorted.length - at));
    if (length > share) return share;
    left -= length;
  }
  return most;
}

/** Makes what is shown of any open leaf. */
function leafViews(mosaic: Mosaic, to: Addresses): (leaf: OpenLeaf) => OpenLeafView {
  const askersOf = askersIn(mosaic);
  const nearTo = litNeighboursIn(mosaic, MOST_NEAR);
  return ({ question, importance, looked }) => {
    const hanging = importanceWords(importance);
    const leads = leadsOf(question);
    const near = nearTo(question);
    const askers = firstOf(askersOf(question), MOST_ASKERS);
    return {
      question: questionReference(question, to),
      ...(hanging && { hanging }),
      known: knownWords(question),
      ...(looked && { looked }),
      ...(leads > 0 && { leads: counted(leads, 'lead') }),
      near: { first: near.first.map((other) => labelReference(other, to)), others: near.count - near.first.length },
      askedBy: askers.first.map((person) => personReference(person, to)),
      moreAskers: askers.others,
      tags: tagsOf(question).map((slug) => ({ slug, href: to.tag(slug) })),
    };
  };
}

/** How many sources wait to be read for a question, each once. */
export const leadsOf = ({ citations }: Question): number => new Set(citations.filter(isLead).map(({ source }) => source)).size;
