/** The fill of a question, what is known about it at a glance, and of the questions below it. */

/** The values of `status` in a question file. When two questions are merged, the later of their two values stays. */
export const STATUSES = ['open', 'partial', 'answered', 'ill-posed'] as const;

export type Status = (typeof STATUSES)[number];

/** All fills, in the order of legends. */
export const FILLS = ['dark', 'lit', 'partial', 'answered', 'ill-posed'] as const;

/** `dark`: nothing learnt; `lit`: at least one insight; the others are statuses. */
export type Fill = (typeof FILLS)[number];

/** The fills of questions that still wait for an answer. */
export const OPEN_FILLS: ReadonlySet<Fill> = new Set(['dark', 'lit', 'partial']);

/** Whether a question still waits for an answer. */
export const isUnsettled = ({ fill }: { fill: Fill }): boolean => OPEN_FILLS.has(fill);

/** How many questions have each fill. */
export type FillCounts = Record<Fill, number>;

/** Counts that are all 0. */
export const noFills = (): FillCounts => Object.fromEntries(FILLS.map((fill) => [fill, 0])) as FillCounts;

/** Whether somebody wrote what a source changes about a question. */
export const hasInsight = ({ insight }: { insight?: string | undefined }): boolean => insight !== undefined;

/** The status where there is one; otherwise whether anybody has written an insight. */
export function fillOf({ status, citations }: { status: Status; citations: readonly { insight?: string | undefined }[] }): Fill {
  if (status !== 'open') return status;
  return citations.some(hasInsight) ? 'lit' : 'dark';
}

/** The status of a question with a fill. */
export const statusOf = (fill: Fill): Status => (fill === 'dark' || fill === 'lit' ? 'open' : fill);

/** What {@link countFills} counts. */
interface Counted {
  below: FillCounts;
  leaves: number;
  fill: Fill;
  children: readonly unknown[];
  parent?: Pick<Counted, 'below' | 'leaves'>;
}

/** Sets `below` and `leaves` of each question. `ordered` has every question before its sub-questions. */
export function countFills(ordered: readonly Counted[]): void {
  for (const question of ordered) question.leaves = question.children.length === 0 ? 1 : 0;
  for (const question of ordered.toReversed()) {
    const { parent } = question;
    if (!parent) continue;
    parent.leaves += question.leaves;
    parent.below[question.fill] += 1;
    for (const fill of FILLS) parent.below[fill] += question.below[fill];
  }
}
