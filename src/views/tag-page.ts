/** Everything the pages of a tag show: its questions by what is known of them, 200 a page. */
import { FILLS } from '../mosaic/fill.ts';
import type { Fill, FillCounts, Question, Tag } from '../mosaic/mosaic.ts';
import { countKnown, fillCounts, knownAbout } from '../mosaic/reason/coverage.ts';
import { MOST } from '../pictures/small-mosaic.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { coverageWords } from './coverage-words.ts';
import { feedOf } from './feed-address.ts';
import { type Filtered, filtered } from './filtered.ts';
import { lazily, pagesByPath } from './pages-of.ts';
import { type Outline, outlineOf } from './perspective.ts';
import { type LabelReference, labelReference, type QuestionReference, questionReference } from './reference.ts';

export interface TagPage {
  slug: string;
  /** What the tag is for, if the mosaic says so. */
  description?: string;
  /** What search engines show of the page. */
  summary: string;
  /** Of its questions. */
  fills: FillCounts;
  /** How much is known of those without sub-questions: `2 of 9 leaves dark, 7 unchecked, none checked`. */
  coverage: string;
  pictures: Filtered;
  /** The addresses of a search in its questions, and of the table of them. */
  search: string;
  table: string;
  /** Its questions as a tree, on the first page, for a small picture; none where they are too many for one. */
  outline: Outline[];
  /** The questions of this page by fill, the dark ones first. */
  groups: TagGroup[];
  /** The number of this page, from 1. */
  number: number;
  /** The addresses of all pages, in order. */
  pages: string[];
  /** The address of its feed, where the history is known. */
  feed?: string;
}

interface TagGroup {
  fill: Fill;
  /** How many have this fill, on all pages: `12 questions`. */
  total: string;
  /** In tree order. */
  questions: TaggedQuestion[];
}

/** A question, and the one above it. */
interface TaggedQuestion extends QuestionReference {
  parent?: LabelReference;
}

/**
 * The pages of a tag.
 * @param hasFeed whether it has a feed
 * @returns what makes each page, by its path below the base path
 */
export function tagPages({ slug, description, questions }: Tag, to: Addresses, hasFeed = false): Map<string, () => TagPage> {
  const fills = lazily(() => fillCounts(questions));
  const ordered = lazily(() => FILLS.flatMap((fill) => questions.filter((question) => question.fill === fill)));
  const parameters = new URLSearchParams({ tag: slug });
  return pagesByPath(
    questions.length,
    (page) => to.tag(slug, page),
    to,
    ({ first, end, number, pages }): TagPage => ({
      slug,
      ...(description && { description }),
      summary: description ?? `${counted(questions.length, 'question')} about ${slug}.`,
      fills: fills(),
      coverage: coverageWords(countKnown(questions.filter(({ children }) => children.length === 0).map(knownAbout))),
      pictures: filtered('tag', slug, to),
      search: `${to.search}?${parameters}`,
      table: `${to.table()}?${parameters}`,
      outline: number === 1 && questions.length <= MOST ? outlineOf(questions, to) : [],
      groups: Array.from(
        Map.groupBy(ordered().slice(first, end), ({ fill }) => fill),
        ([fill, those]) => ({ fill, total: counted(fills()[fill], 'question'), questions: those.map((question) => tagged(question, to)) }),
      ),
      number,
      pages,
      ...(hasFeed && { feed: feedOf(to.tag(slug)) }),
    }),
  );
}

const tagged = (question: Question, to: Addresses): TaggedQuestion => ({
  ...questionReference(question, to),
  ...(question.parent && { parent: labelReference(question.parent, to) }),
});
