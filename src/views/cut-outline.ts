/** A tree of questions as nested lists for a page: open as far as it is short, then folded, and cut where a page would become too long. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { type BranchPlace, branchHref, sizeOf } from './branches.ts';
import { count } from './count.ts';
import { type Fold, foldsOf } from './folds.ts';
import { type QuestionReference, questionReference } from './reference.ts';

/** A question, with its sub-questions in one of three ways. */
export interface CutNode extends QuestionReference {
  /** Those that are there, and whether they are folded away: `12 below`. */
  below?: CutList;
  folded?: string;
  /** What leads to them where they are not: `1,203 below`. */
  more?: { words: string; href: string };
}

/** Questions one below the other; a long list in folds. */
export interface CutList {
  nodes: CutNode[];
  folds: Fold<CutNode>[];
}

/** The most questions that are open, and the most that are there at all. Chosen by eye: a quarter of a megabyte. */
const [MOST_OPEN, MOST_THERE] = [200, 1000];

/**
 * The given questions and those below them, all of one depth in the same way.
 * @param places of branches: a cut one leads there
 */
export function cutOutline(top: readonly Question[], places: ReadonlyMap<Question, BranchPlace>, to: Addresses): CutList {
  const [open, there] = depthsOf(top);
  const node = (question: Question, depth: number): CutNode => {
    const reference = questionReference(question, to);
    const { children } = question;
    if (children.length === 0) return reference;
    const words = `${count(sizeOf(question) - 1)} below`;
    if (depth < there) return { ...reference, below: list(children, depth + 1), ...(depth >= open && { folded: words }) };
    const place = places.get(question);
    return { ...reference, more: { words, href: place ? branchHref(question, place, to) : reference.href } };
  };
  const list = (questions: readonly Question[], depth: number): CutList => {
    const nodes = questions.map((question) => node(question, depth));
    return nodes.length > MOST_OPEN ? { nodes: [], folds: foldsOf(nodes) } : { nodes, folds: [] };
  };
  return list(top, 0);
}

/** The last depth that is open, and the last that is there, from 0: the first is there always. */
function depthsOf(top: readonly Question[]): [open: number, there: number] {
  let [open, there, sum] = [0, 0, top.length];
  let level = top;
  for (let depth = 1; ; depth++) {
    level = level.flatMap(({ children }) => children);
    sum += level.length;
    if (level.length === 0 || sum > MOST_THERE) return [open, there];
    there = depth;
    if (sum <= MOST_OPEN) open = depth;
  }
}
