/** How much of a mosaic, or of a part of it, is not dark; and the frontier. */
import { noFills } from '../fill.ts';
import type { FillCounts, Question } from '../mosaic.ts';

export interface Coverage {
  leaves: number;
  /** Leaves that are not dark. */
  covered: number;
  /** `covered / leaves`, from 0 to 1. */
  share: number;
}

/** Coverage of the leaves at or below the given questions. */
export function coverageOf(roots: readonly Question[]): Coverage {
  const leaves = roots.flatMap(leavesOf);
  const covered = leaves.filter(({ fill }) => fill !== 'dark').length;
  return { leaves: leaves.length, covered, share: leaves.length === 0 ? 0 : covered / leaves.length };
}

/** The frontier at or below the given questions: dark leaves, in tree order. */
export const frontierOf = (roots: readonly Question[]): Question[] => roots.flatMap(leavesOf).filter(({ fill }) => fill === 'dark');

/** The leaves at or below a question, in tree order. */
function leavesOf(question: Question): Question[] {
  const leaves: Question[] = [];
  const waiting = [question];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.children.length === 0) leaves.push(next);
    else waiting.push(...next.children.toReversed());
  }
  return leaves;
}

/** How many of some questions have each fill. */
export function fillCounts(questions: Iterable<Question>): FillCounts {
  const counts = noFills();
  for (const { fill } of questions) counts[fill] += 1;
  return counts;
}
