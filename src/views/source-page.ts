/** Everything the page of a source shows. */
import type { Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { type Passage, passageOf } from './passage.ts';
import { type QuestionReference, questionReference, type SourceReference, sourceReference } from './reference.ts';

export interface SourcePage {
  source: SourceReference;
  /** Its date and its kind: `2021-10 · paper`. */
  facts: string;
  /** Its address, without the scheme. */
  address: string;
  citations: CitationView[];
  mentionedBy: QuestionReference[];
  /** Questions that it may bear on and has not been read for: suggestions of the lens. */
  unread: QuestionReference[];
}

export interface CitationView {
  question: QuestionReference;
  stance: Stance;
  /** What the source does to the question: `disputes`. */
  does: string;
  passage?: Passage;
  by?: string;
}

/** Stances as verbs whose subject is the source. */
const DOES: Record<Stance, string> = { poses: 'asks', informs: 'informs', answers: 'answers', disputes: 'disputes' };

/** @param unread questions that the lens suggests for it */
export function sourcePage(source: Source, mosaic: Mosaic, to: Addresses, unread: readonly Question[]): SourcePage {
  return {
    source: sourceReference(source, to),
    facts: [...(source.date ? [source.date] : []), source.kind].join(' · '),
    address: source.url.replace(/^https?:\/\//, ''),
    citations: source.citations.map(({ question, stance, prose, by }) => ({
      question: questionReference(question, to),
      stance,
      does: DOES[stance],
      ...(prose && { passage: passageOf(prose, mosaic, to) }),
      ...(by && { by }),
    })),
    mentionedBy: source.mentionedBy.map((question) => questionReference(question, to)),
    unread: unread.map((question) => questionReference(question, to)),
  };
}
