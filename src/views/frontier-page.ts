/** Everything the page of the frontier shows. */
import { OPEN_FILLS } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { countKnown } from '../mosaic/reason/coverage.ts';
import { frontierOf, type OpenLeaf } from '../mosaic/reason/frontier.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import type { Addresses } from './address.ts';
import { count } from './count.ts';
import { knownWords, openWords } from './coverage-words.ts';
import { importanceWords } from './importance-words.ts';
import { type QuestionReference, questionReference } from './reference.ts';
import { topsOf } from './tops.ts';

export interface FrontierPage {
  /** Whether there are no questions at all. */
  empty: boolean;
  /** How many leaves are open, and how much is known about them. */
  summary: string;
  /** By root, or by branch if there is only one root: those with an open leaf. */
  groups: FrontierGroup[];
}

export interface FrontierGroup {
  top: QuestionReference;
  total: string;
  leaves: OpenLeafView[];
  /** What stands for those that are not listed: `and 1,203 more`. */
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
  tags: { slug: string; href: string }[];
}

/** The most leaves of a root that are listed, so that the page stays light. */
const LISTED = 100;

export function frontierPage(mosaic: Mosaic, importanceOf: ImportanceOf, to: Addresses): FrontierPage {
  const tops = topsOf(mosaic).map((top) => ({ top, frontier: frontierOf([top], importanceOf) }));
  return {
    empty: mosaic.questions.size === 0,
    summary: openWords(countKnown(tops.flatMap(({ frontier }) => frontier.map(({ known }) => known)))),
    groups: tops
      .filter(({ frontier }) => frontier.length > 0)
      .map(({ top, frontier }) => ({
        top: questionReference(top, to),
        total: count(frontier.length),
        leaves: frontier.slice(0, LISTED).map((leaf) => leafView(leaf, to)),
        ...(frontier.length > LISTED && { more: { words: `and ${count(frontier.length - LISTED)} more`, href: allOpen(top, to) } }),
      })),
  };
}

function leafView({ question, importance, looked }: OpenLeaf, to: Addresses): OpenLeafView {
  const hanging = importanceWords(importance);
  return {
    question: questionReference(question, to),
    ...(hanging && { hanging }),
    known: knownWords(question),
    ...(looked && { looked }),
    tags: question.tags.map(({ slug }) => ({ slug, href: to.tag(slug) })),
  };
}

/** The address of all open questions below a root on the search page, which knows no branches, or below a branch in the tree. */
function allOpen({ id, parent }: Question, to: Addresses): string {
  const fills = [...OPEN_FILLS];
  if (parent) return `${to.tree}?${new URLSearchParams({ root: id, only: fills.join(' '), prune: '1' })}`;
  return `${to.search}?${new URLSearchParams([...fills.map((fill) => ['fill', fill]), ['root', id]])}`;
}
