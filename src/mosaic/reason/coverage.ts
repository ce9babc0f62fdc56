/** Coverage: how many leaves of a mosaic, or of a part of it, are dark, and how much of what is learnt about the others was checked. */
import { noFills } from '../fill.ts';
import type { Fill, FillCounts, Question } from '../mosaic.ts';
import type { SourceFields } from '../schema.ts';

/** What is known about a question, from the least to the most. */
export const KNOWN = ['dark', 'unchecked', 'checked'] as const;

/**
 * `dark`: nothing is learnt; `checked`: somebody who did not write it compared an insight with its source; `unchecked`: something is
 * learnt, and nobody did.
 */
export type Known = (typeof KNOWN)[number];

/** How many leaves there are, and about how many of them this much is known. */
export type Coverage = Record<'leaves' | Known, number>;

/** What is known about a question with a fill and these entries of sources in its file. */
export function knownOf(fill: Fill, sources: readonly Pick<SourceFields, 'checked'>[]): Known {
  if (fill === 'dark') return 'dark';
  return sources.some(isChecked) ? 'checked' : 'unchecked';
}

/** Whether anybody compared the insight of an entry with its source. */
export const isChecked = ({ checked = [] }: Pick<SourceFields, 'checked'>): boolean => checked.length > 0;

/** Coverage of some leaves, of each of which this is known. */
export function countKnown(leaves: Iterable<Known>): Coverage {
  const counts: Coverage = { leaves: 0, dark: 0, unchecked: 0, checked: 0 };
  for (const known of leaves) {
    counts.leaves += 1;
    counts[known] += 1;
  }
  return counts;
}

/** What is known about a question of a mosaic. */
export const knownAbout = ({ fill, citations }: Question): Known =>
  knownOf(
    fill,
    citations.map(({ fields }) => fields),
  );

/** Coverage of the leaves at or below the given questions. */
export const coverageOf = (roots: readonly Question[]): Coverage => countKnown(roots.flatMap(leavesOf).map(knownAbout));

/** The leaves at or below a question, in tree order. */
export function leavesOf(question: Question): Question[] {
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
