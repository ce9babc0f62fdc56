/** Which branches have a page of their own with all of their questions, and where the others are read. */
import { FILLS } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

/**
 * The most questions of a branch on one page. A browser lays out, finds in and prints as many at once; each is about a page of paper.
 * Chosen by eye.
 */
export const MOST_QUESTIONS = 150;

/**
 * How many pages may have the same question, so that all of them together grow no faster than the mosaic, whatever its shape. A real one
 * has fewer levels in a branch that fits on a page.
 */
const MOST_PAGES = 8;

/** Where all of a branch can be read: on its own page, as a part of a larger branch's, or in parts, because it is too long for a page. */
export interface BranchPlace {
  kind: 'whole' | 'within' | 'parts';
  /** The branch whose page it is. */
  branch: Question;
}

/** How many questions a branch has, with its own. */
export const sizeOf = ({ below }: Question): number => FILLS.reduce((sum, fill) => sum + below[fill], 1);

/**
 * Finds the places of branches. Each branch that fits on a page has one, unless it is on {@link MOST_PAGES} others already: then it is read
 * on the smallest of those.
 * @returns the place of each question that has sub-questions
 */
export function branchPlaces({ questions }: Mosaic): Map<Question, BranchPlace> {
  const places = new Map<Question, BranchPlace>();
  /** The pages on which each branch is, the largest first. */
  const pagesOf = new Map<Question, readonly Question[]>();
  for (const question of questions.values()) {
    if (question.children.length === 0) continue;
    const above = (question.parent && pagesOf.get(question.parent)) ?? [];
    const size = sizeOf(question);
    const nearest = above.at(-1);
    if (size > MOST_QUESTIONS) places.set(question, { kind: 'parts', branch: question });
    else if (!nearest || above.length < MOST_PAGES) {
      places.set(question, { kind: 'whole', branch: question });
      pagesOf.set(question, [...above, question]);
      continue;
    } else places.set(question, { kind: 'within', branch: nearest });
    pagesOf.set(question, above);
  }
  return places;
}

/** The address at which all of a branch is read. */
export const branchHref = (question: Question, { kind, branch }: BranchPlace, to: Addresses): string =>
  `${to.branch(branch.id)}${kind === 'within' ? `#${question.id}` : ''}`;

/** A branch and all questions below it, in tree order. */
export function questionsIn(branch: Question): Question[] {
  const found: Question[] = [];
  const waiting = [branch];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    found.push(next);
    waiting.push(...next.children.toReversed());
  }
  return found;
}
