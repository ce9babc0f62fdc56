/** Everything the home page shows. */
import { dayOf, type Happening } from '../history/happenings.ts';
import { FILLS } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { coverageOf } from '../mosaic/reason/coverage.ts';
import { frontierOf, headOf } from '../mosaic/reason/frontier.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import { type Lead, readingList } from '../mosaic/reason/reading.ts';
import type { Addresses } from './address.ts';
import { becauseWords } from './because-words.ts';
import { count, counted } from './count.ts';
import { coverageWords } from './coverage-words.ts';
import { dayWords } from './date-words.ts';
import { wholeFeeds } from './feed-address.ts';
import type { HistoryView } from './history-view.ts';
import { type LearntLately, learntLately } from './learnt-lately.ts';
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
import { inBrief } from './what-happened.ts';

export interface HomePage {
  /** Whether there are no questions yet; then the page says how to begin. */
  empty: boolean;
  /** How much there is: `12 questions, 20 sources, 3 people`. */
  size: string;
  coverage: string;
  picture: Picture;
  /** Where somebody begins who wants to understand the field: the first root. Undefined without questions. */
  first?: { question: QuestionReference; below: string };
  /** What was learnt last about a question on which much hangs; undefined where nothing was learnt from a dated source. */
  lately?: LearntLately;
  /** The root, if there is only one: then the page shows its branches in place of the roots. */
  root?: QuestionReference;
  branches: BranchReference[];
  /** What stands for the branches that the page does not show. */
  moreBranches?: { words: string; href: string };
  frontier: {
    head: QuestionReference[];
    /** How many questions it has. */
    total: string;
    /** The same in words: `192 open questions`. */
    open: string;
  };
  /** What to read next, if there is something. */
  reading?: {
    head: { source: SourceReference; because: string }[];
    /** How many leads there are, if `head` does not have all. */
    total?: string;
  };
  /** What happened last, where the history is known. */
  changed?: {
    latest: { question: QuestionReference | { title: string }; brief: string; date: string; day: string }[];
    feeds: { atom: string; json: string };
    /** The address of the data of what happened of late. */
    recent: string;
  };
}

/** How many roots or branches the page shows. Chosen by eye: about as many as the frontier beside them, with titles of two lines. */
const BRANCHES = 12;

/** How many questions of the frontier the page shows. Chosen by eye. */
const HEAD = 8;

/** How many leads the page shows. Chosen by eye. */
const NEXT = 3;

/** How many of the last changes the page shows. Chosen by eye. */
const CHANGED = 4;

/**
 * @param leads all of them, best first
 * @param recent the address of the data of what happened of late
 */
export function homePage(
  mosaic: Mosaic,
  importanceOf: ImportanceOf,
  to: Addresses,
  leads: readonly Lead[] = readingList(mosaic, importanceOf),
  history?: HistoryView,
  recent = '',
): HomePage {
  const { roots, questions, sources, people } = mosaic;
  const [first] = roots;
  const only = roots.length === 1 ? first : undefined;
  const branches = only?.children ?? roots;
  const frontiers = topsOf(mosaic).map((top) => frontierOf([top], importanceOf));
  const open = frontiers.reduce((sum, { length }) => sum + length, 0);
  const lately = learntLately(mosaic, importanceOf, to);
  return {
    empty: questions.size === 0,
    size: [counted(questions.size, 'question'), counted(sources.size, 'source'), counted(people.size, 'person', 'people')].join(', '),
    coverage: coverageWords(coverageOf(roots)),
    picture: pictureOf(mosaic, to),
    ...(first && { first: { question: questionReference(first, to), below: belowWords(first) } }),
    ...(lately && { lately }),
    ...(only && { root: questionReference(only, to) }),
    branches: branches.slice(0, BRANCHES).map((question) => branchReference(question, to)),
    ...(branches.length > BRANCHES && {
      moreBranches: { words: `All ${count(branches.length)}`, href: only ? to.question(only.id) : to.tree },
    }),
    frontier: {
      head: headOf(frontiers, HEAD).map(({ question }) => questionReference(question, to)),
      total: count(open),
      open: counted(open, 'open question'),
    },
    ...(leads.length > 0 && {
      reading: {
        head: leads.slice(0, NEXT).map(({ source, because }) => ({ source: sourceReference(source, to), because: becauseWords(because) })),
        ...(leads.length > NEXT && { total: count(leads.length) }),
      },
    }),
    ...(history &&
      history.days.length > 0 && {
        changed: { latest: history.days.slice(0, CHANGED).map((each) => changedView(each, history, to)), feeds: wholeFeeds(to), recent },
      }),
  };
}

const changedView = ({ question: id, events, date }: Happening, { names }: HistoryView, to: Addresses) => {
  const question = names.question(id);
  return {
    question: question ? questionReference(question, to) : { title: names.titleThen(id) },
    brief: inBrief(events),
    date,
    day: dayWords(dayOf(date)),
  };
};

/** How many questions are below a question: `100 questions below it`; empty below a leaf. */
function belowWords({ below }: Question): string {
  const all = FILLS.reduce((sum, fill) => sum + below[fill], 0);
  return all === 0 ? '' : `${counted(all, 'question')} below it`;
}
