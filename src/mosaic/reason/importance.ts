/** Importance: what the answer of a question would change. No votes and no probabilities, only what the files say. */
import { type Fill, OPEN_FILLS } from '../fill.ts';
import type { Mosaic, Question } from '../mosaic.ts';
import { type Hanging, hangingOn } from './hangs.ts';

/** Finds the importance of any question of a mosaic. */
export type ImportanceOf = (question: Question) => Importance;

/** The importance of a question, and what it comes from. A list and a number below count a question once. */
export interface Importance {
  /** From 0; see {@link importanceIn}. */
  score: number;
  /** Questions that need it. */
  unblocks: readonly Question[];
  /** Questions that it helps to settle. */
  settles: readonly Question[];
  /** Questions about which its hinges say something. */
  speaksTo: readonly Question[];
  /** How many others hang on those, within {@link MOST_STEPS} steps. */
  further: number;
  /** How many unsettled questions are below it. */
  below: number;
}

/**
 * How much a question counts that hangs on another: one about which nothing is known most, a settled one least, since its answer can
 * only be strengthened or overturned. These weights and the next are chosen by eye.
 */
const WEIGHT: Readonly<Record<Fill, number>> = { dark: 1, lit: 0.75, partial: 0.5, answered: 0.25, 'ill-posed': 0.25 };

/** A hinge speaks for or against an answer and settles nothing, so it counts half. */
const STRENGTH: Readonly<Record<keyof Hanging, number>> = { neededBy: 1, settles: 1, favours: 0.5 };

/** Each step further counts half of the one before. */
const FURTHER = 0.5;
const MOST_STEPS = 4;

/**
 * How many ways from one question to another are followed, the shortest first. It limits the work for one question, whatever the files
 * say: ten thousand questions that all speak to each other cost a second. Far more than a real question has.
 */
const MOST_FOLLOWED = 1000;

/**
 * Finds the importance of any question. Its score is the sum of two parts:
 * - the questions that hang on it, directly or through others: each counts {@link WEIGHT} times the strength of the strongest way to it;
 * - log₂(1 + the sum of the weights of the questions below it): a root matters more than its leaves, but not a hundred times.
 */
export function importanceIn(mosaic: Mosaic): ImportanceOf {
  const hanging = cached(hangingOn(mosaic));
  return cached((question) => {
    const { neededBy, settles, favours } = hanging(question);
    const strengths = reachedFrom(question, hanging);
    const direct = new Set([...neededBy, ...settles, ...favours]).size;
    const { below } = question;
    let score = Math.log2(1 + FILLS_BELOW.reduce((sum, fill) => sum + below[fill] * WEIGHT[fill], 0));
    for (const [{ fill }, strength] of strengths) score += strength * WEIGHT[fill];
    return {
      score,
      unblocks: neededBy,
      settles,
      speaksTo: favours,
      further: Math.max(0, strengths.size - direct),
      below: [...OPEN_FILLS].reduce((sum, fill) => sum + below[fill], 0),
    };
  });
}

const FILLS_BELOW = Object.keys(WEIGHT) as Fill[];

/** The questions that hang on one, each with the strength of the strongest way to it, from 0 to 1. */
function reachedFrom(start: Question, hanging: (question: Question) => Hanging): Map<Question, number> {
  const strengths = new Map<Question, number>();
  let followed = 0;
  let last = new Map([[start, 1]]);
  for (let step = 1; step <= MOST_STEPS && last.size > 0; step++) {
    const next = new Map<Question, number>();
    for (const [question, strength] of last) {
      for (const [relation, others] of Object.entries(hanging(question)) as [keyof Hanging, readonly Question[]][]) {
        const reaching = strength * STRENGTH[relation] * (step === 1 ? 1 : FURTHER);
        for (const other of others) {
          if (followed++ === MOST_FOLLOWED) return strengths;
          if (other === start || reaching <= (strengths.get(other) ?? 0)) continue;
          strengths.set(other, reaching);
          next.set(other, reaching);
        }
      }
    }
    last = next;
  }
  return strengths;
}

function cached<T>(compute: (question: Question) => T): (question: Question) => T {
  const known = new Map<Question, T>();
  return (question) => {
    const value = known.get(question) ?? compute(question);
    known.set(question, value);
    return value;
  };
}
