/** What hangs on a question, as its page says it: in a few words, and with the names of some questions. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Hanging } from '../mosaic/reason/hangs.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { type LabelReference, labelReference } from './reference.ts';

export interface HangingView {
  /** How many are below it and link to it, in words: `14 questions below`, `5 questions link here`. */
  counts: string[];
  relations: HangingRelation[];
}

/** Questions that hang on it in the same way. */
export interface HangingRelation {
  relation: 'Needed by' | 'Helps to settle' | 'Bears on';
  questions: LabelReference[];
  /** How many others there are. */
  others: number;
}

/** The most questions of a relation that are named. Chosen by eye. */
const MOST_NAMED = 3;

/** What hangs on a question; undefined if nothing does. */
export function hangingView(
  { below, backlinks }: Question,
  { neededBy, settles, favours }: Hanging,
  to: Addresses,
): HangingView | undefined {
  const isBelow = Object.values(below).reduce((sum, each) => sum + each, 0);
  const counts = [
    isBelow > 0 && `${counted(isBelow, 'question')} below`,
    backlinks.length > 0 && `${counted(backlinks.length, 'question links', 'questions link')} here`,
  ].filter((words) => words !== false);
  const relations = (
    [
      ['Needed by', neededBy],
      ['Helps to settle', settles],
      ['Bears on', favours],
    ] as const
  )
    .filter(([, questions]) => questions.length > 0)
    .map(([relation, questions]) => ({
      relation,
      questions: questions.slice(0, MOST_NAMED).map((question) => labelReference(question, to)),
      others: Math.max(0, questions.length - MOST_NAMED),
    }));
  return counts.length + relations.length > 0 ? { counts, relations } : undefined;
}
