/** Everything the home page shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { coverageOf } from '../mosaic/reason/coverage.ts';
import { frontierOf, headOf } from '../mosaic/reason/frontier.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import { type Lead, readingList } from '../mosaic/reason/reading.ts';
import type { Addresses } from './address.ts';
import { becauseWords } from './because-words.ts';
import { count, counted } from './count.ts';
import { coverageWords } from './coverage-words.ts';
import { type Picture, pictureOf } from './picture.ts';
import {
  type BranchReference,
  branchReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
} from './reference.ts';
import { topsOf } from './tops.ts';

export interface HomePage {
  /** Whether there are no questions yet; then the page says how to begin. */
  empty: boolean;
  /** How much there is: `12 questions, 20 sources, 3 people`. */
  size: string;
  coverage: string;
  picture: Picture;
  /** The root, if there is only one: then the page shows its branches in place of the roots. */
  root?: QuestionReference;
  branches: BranchReference[];
  frontier: {
    head: QuestionReference[];
    /** How many questions it has. */
    total: string;
  };
  /** What to read next, if there is something. */
  reading?: {
    head: { source: SourceReference; because: string }[];
    /** How many leads there are, if `head` does not have all. */
    total?: string;
  };
}

/** How many questions of the frontier the page shows. Chosen by eye. */
const HEAD = 8;

/** How many leads the page shows. Chosen by eye. */
const NEXT = 3;

/** @param leads all of them, best first */
export function homePage(
  mosaic: Mosaic,
  importanceOf: ImportanceOf,
  to: Addresses,
  leads: readonly Lead[] = readingList(mosaic, importanceOf),
): HomePage {
  const { roots, questions, sources, people } = mosaic;
  const only = roots.length === 1 ? roots[0] : undefined;
  const frontiers = topsOf(mosaic).map((top) => frontierOf([top], importanceOf));
  return {
    empty: questions.size === 0,
    size: [counted(questions.size, 'question'), counted(sources.size, 'source'), counted(people.size, 'person', 'people')].join(', '),
    coverage: coverageWords(coverageOf(roots)),
    picture: pictureOf(mosaic, to),
    ...(only && { root: questionReference(only, to) }),
    branches: (only?.children ?? roots).map((question) => branchReference(question, to)),
    frontier: {
      head: headOf(frontiers, HEAD).map(({ question }) => questionReference(question, to)),
      total: count(frontiers.reduce((sum, { length }) => sum + length, 0)),
    },
    ...(leads.length > 0 && {
      reading: {
        head: leads.slice(0, NEXT).map(({ source, because }) => ({ source: sourceReference(source, to), because: becauseWords(because) })),
        ...(leads.length > NEXT && { total: count(leads.length) }),
      },
    }),
  };
}
