/** Says what makes a question important, in the same words on every page: the trace of its importance, without its score. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Importance } from '../mosaic/reason/importance.ts';
import { count, counted } from './count.ts';

/** How many questions hang on one, or on several together, in each way. */
export type Trace = Record<Exclude<keyof Importance, 'score'>, number>;

/** What is said of a number of questions, the strongest way first. */
const WORDS: Readonly<Record<keyof Trace, (number: number) => string>> = {
  unblocks: (number) => `unblocks ${count(number)}`,
  settles: (number) => `helps to settle ${count(number)}`,
  speaksTo: (number) => `speaks to ${count(number)}`,
  further: (number) => `${count(number)} more ${number === 1 ? 'hangs' : 'hang'} on those`,
  below: (number) => `${counted(number, 'open question')} below`,
};
const WAYS = Object.keys(WORDS) as (keyof Trace)[];

/** What hangs on it in each way in which something does: `['unblocks 3', 'speaks to 5', '4 more hang on those']`. */
export const traceWords = (trace: Partial<Trace>): string[] =>
  WAYS.flatMap((way) => {
    const number = trace[way] ?? 0;
    return number > 0 ? [WORDS[way](number)] : [];
  });

export interface ImportancePart {
  /** As in {@link traceWords}. */
  words: string;
  /** The questions that the words count, where they hang on it directly. */
  questions: readonly Question[];
}

/** The same in parts, with the questions that they count; none where nothing hangs on the question. */
export const importanceParts = (importance: Importance): ImportancePart[] =>
  WAYS.flatMap((way) => {
    const hanging = importance[way];
    const questions = typeof hanging === 'number' ? [] : hanging;
    return traceWords({ [way]: typeof hanging === 'number' ? hanging : hanging.length }).map((words) => ({ words, questions }));
  });

/** The same in one line, such as `unblocks 3, speaks to 5, 4 more hang on those`; empty where nothing hangs on the question. */
export const importanceWords = (importance: Importance): string =>
  importanceParts(importance)
    .map(({ words }) => words)
    .join(', ');
