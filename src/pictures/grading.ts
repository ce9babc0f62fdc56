/** What a picture is coloured by, and the grades that its legend lists. Needs no browser. */

import { lookOf } from './fills.ts';
import type { QuestionNode, QuestionTree } from './question-tree.ts';

export const GRADINGS = ['fill', 'insights', 'age', 'readiness'] as const;
export type Grading = (typeof GRADINGS)[number];

export interface Grade {
  /** Its name in the address and in the class `grade-…`. */
  key: string;
  label: string;
  /** Explains the label to new readers. */
  meaning?: string;
}

/** All questions with this many insights or more have one grade. Chosen by eye. */
const MANY = 4;
/** The grades of age begin this many years before the newest insight. Chosen by eye. */
const STEPS = [1, 3, 6] as const;

const READINESS: Grade[] = [
  { key: 'blocked', label: 'blocked', meaning: 'waits for others' },
  { key: 'ready', label: 'ready', meaning: 'needs nothing that is open' },
  { key: 'settled', label: 'settled', meaning: 'answered, ill-posed, or follows' },
];

/** The grades of a grading, as the legend lists them. */
export function gradesOf(by: Grading, { fills, nodes }: QuestionTree): Grade[] {
  if (by === 'fill') return fills.map((fill) => ({ key: fill, label: fill, meaning: lookOf(fill).meaning }));
  if (by === 'readiness') return READINESS;
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

/** Returns what gives a question its grade. */
export function grader(by: Grading, { nodes }: QuestionTree): (node: QuestionNode) => string {
  if (by === 'fill') return ({ fill }) => fill;
  if (by === 'readiness') return ({ readiness }) => readiness;
  if (by === 'insights') return ({ insights }) => String(Math.min(MANY, insights));
  const newest = newestOf(nodes);
  return ({ latest }) => (latest === 0 ? '0' : String(1 + STEPS.filter((step) => latest >= newest - step).length));
}

const newestOf = (nodes: readonly QuestionNode[]) => nodes.reduce((year, { latest }) => Math.max(year, latest), 0);
