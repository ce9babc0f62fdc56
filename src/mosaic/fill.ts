/** The fill of a question, and of the questions below it. */
import { FILLS, type Fill, type FillCounts, type Question } from './mosaic.ts';
import type { Status } from './schema.ts';

/** The status where there is one; otherwise whether anybody has written an insight. */
export function fillOf({ status, citations }: { status: Status; citations: readonly { insight?: string | undefined }[] }): Fill {
  if (status !== 'open') return status;
  return citations.some(({ insight }) => insight !== undefined) ? 'lit' : 'dark';
}

/** Sets `below` and `leaves` of each question. `ordered` has every question before its sub-questions. */
export function countFills(
  ordered: readonly { below: FillCounts; leaves: number; fill: Fill; children: readonly Question[]; parent?: Question }[],
): void {
  for (const question of ordered) question.leaves = question.children.length === 0 ? 1 : 0;
  for (const question of ordered.toReversed()) {
    const { parent } = question;
    if (!parent) continue;
    parent.leaves += question.leaves;
    parent.below[question.fill] += 1;
    for (const fill of FILLS) parent.below[fill] += question.below[fill];
  }
}
