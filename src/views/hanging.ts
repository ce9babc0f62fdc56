/** What hangs on a question, as its page says it: the trace of its importance, with the names of some questions. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Importance } from '../mosaic/reason/importance.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { importanceParts } from './importance-words.ts';
import { type LabelReference, labelReference } from './reference.ts';

export interface HangingView {
  parts: HangingPart[];
  /** Where the rule of importance is said, if there are parts of it. */
  rule?: string;
  /** How many questions link to it: `5 questions link here`. */
  linked?: string;
}

export interface HangingPart {
  /** With a capital: `Unblocks 4`. */
  words: string;
  /** The first of those that the words count. */
  questions: LabelReference[];
  /** Whether the words count others too. */
  more: boolean;
}

/** The most questions of a part that are named. Chosen by eye. */
const MOST_NAMED = 3;

/** What hangs on a question, and how many link to it; undefined if nothing does. */
export function hangingView({ backlinks }: Question, importance: Importance, to: Addresses): HangingView | undefined {
  const parts = importanceParts(importance).map(({ words, questions }) => ({
    words: words.charAt(0).toUpperCase() + words.slice(1),
    questions: questions.slice(0, MOST_NAMED).map((question) => labelReference(question, to)),
    more: questions.length > MOST_NAMED,
  }));
  if (parts.length + backlinks.length === 0) return undefined;
  return {
    parts,
    ...(parts.length > 0 && { rule: to.importance }),
    ...(backlinks.length > 0 && { linked: `${counted(backlinks.length, 'question links', 'questions link')} here` }),
  };
}
