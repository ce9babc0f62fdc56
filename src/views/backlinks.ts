/** Which questions link to a question, each with its words about it. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface Backlinks {
  shown: Backlink[];
  /** Folded away. */
  more: Backlink[];
}

export interface Backlink {
  question: QuestionReference;
  /** Its sentences that contain the link, at most {@link MOST}. */
  sentences: LinkSentence[];
}

/** A sentence, cut at the words of the link. */
export interface LinkSentence {
  before: string;
  link: string;
  after: string;
}

/** How many sentences of one question are shown. Chosen by eye. */
const MOST = 2;

/** How many questions are shown at once. Chosen by eye. */
const MOST_SHOWN = 8;

/** In tree order. */
export function backlinksOf({ label, backlinks, quotes }: Question, to: Addresses): Backlinks {
  const byQuestion = Map.groupBy(quotes, ({ by }) => by);
  const all = backlinks.map(
    (other): Backlink => ({
      question: questionReference(other, to),
      sentences: (byQuestion.get(other) ?? []).slice(0, MOST).map(({ before, words, after }) => ({ before, link: words || label, after })),
    }),
  );
  return { shown: all.slice(0, MOST_SHOWN), more: all.slice(MOST_SHOWN) };
}
