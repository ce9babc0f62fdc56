/** What a picture is coloured by, and the grades its legend lists. Needs no browser. */

import { lookOf } from './fills.ts';
import type { QuestionNode, QuestionTree } from './question-tree.ts';

export const GRADINGS = ['fill', 'insights', 'age'] as const;
export type Grading = (typeof GRADINGS)[number];

export interface Grade {
  /** As in the address, and as the class `grade-…` of what has it. */
  key: string;
  label: string;
  /** In other words, for those who meet the label for the first time. */
  meaning?: string;
}

/** Insights from which on it makes no difference. */
const MANY = 4;
/** Years of the middle grades of age, from `newest` backwards. */
const STEPS = [1, 3, 6] as const;

/** The grades of a grading, as the legend lists them. */
export function gradesOf(by: Grading, { fills, nodes }: QuestionTree): Grade[] {
  if (by === 'fill') return fills.map((fill) => ({ key: fill, label: fill, meaning: lookOf(fill).meaning }));
  if (by === 'insights')
    return Array.from({ length: MANY + 1 }, (_, count) => ({
      key: String(count),
      label: count === MANY ? `${count} or more` : count === 1 ? '1 insight' : `${count} insights`,
    }));
  const newest = newestOf(nodes);
  const limits = STEPS.map((step) => newest - step);
  return [
    { key: '0', label: 'no dated insight' },
    { key: '1', label: `before ${limits[2]}` },
    { key: '2', label: `${limits[2]} to ${(limits[1] as number) - 1}` },
    { key: '3', label: `${limits[1]} to ${(limits[0] as number) - 1}` },
    { key: '4', label: `${limits[0]} and later` },
  ];
}

/** Tells the grade of a question. */
export function grader(by: Grading, { nodes }: QuestionTree): (node: QuestionNode) => string {
  if (by === 'fill') return ({ fill }) => fill;
  if (by === 'insights') return ({ insights }) => String(Math.min(MANY, insights));
  const newest = newestOf(nodes);
  return ({ latest }) => (latest === 0 ? '0' : String(1 + STEPS.filter((step) => latest >= newest - step).length));
}

const newestOf = (nodes: readonly QuestionNode[]) => nodes.reduce((year, { latest }) => Math.max(year, latest), 0);
