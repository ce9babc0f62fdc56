/** Says what makes a question important, in the same words on every page: the trace of its importance, without its score. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Importance } from '../mosaic/reason/importance.ts';
import { count, counted } from './count.ts';

export interface ImportancePart {
  /** `unblocks 3`, `4 more hang on those`. */
  words: string;
  /** The questions that the words count, where they hang on it directly. */
  questions: readonly Question[];
}

/** The parts that count anything, the strongest first; none where nothing hangs on the question. */
export function importanceParts({ unblocks, settles, speaksTo, further, below }: Importance): ImportancePart[] {
  const direct = (verb: string, questions: readonly Question[]) => ({
    counts: questions.length,
    words: `${verb} ${count(questions.length)}`,
    questions,
  });
  return [
    direct('unblocks', unblocks),
    direct('helps to settle', settles),
    direct('speaks to', speaksTo),
    { counts: further, words: `${count(further)} more ${further === 1 ? 'hangs' : 'hang'} on those`, questions: [] },
    { counts: below, words: `${counted(below, 'open question')} below`, questions: [] },
  ].flatMap(({ counts, ...part }) => (counts > 0 ? [part] : []));
}

/** The trace in one line, such as `unblocks 3, speaks to 5, 4 more hang on those`; empty where nothing hangs on the question. */
export const importanceWords = (importance: Importance): string =>
  importanceParts(importance)
    .map(({ words }) => words)
    .join(', ');
