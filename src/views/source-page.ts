/** Everything the page of a source shows. */
import type { Mosaic, Source } from '../mosaic/mosaic.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { type Passage, passageOf } from './passage.ts';
import { type QuestionReference, questionReference, type SourceReference, sourceReference } from './reference.ts';

export interface SourcePage {
  source: SourceReference;
  citations: { question: QuestionReference; stance: Stance; passage?: Passage; by?: string }[];
  mentionedBy: QuestionReference[];
}

export function sourcePage(source: Source, mosaic: Mosaic, to: Addresses): SourcePage {
  return {
    source: sourceReference(source, to),
    citations: source.citations.map(({ question, stance, prose, by }) => ({
      question: questionReference(question, to),
      stance,
      ...(prose && { passage: passageOf(prose, mosaic, to) }),
      ...(by && { by }),
    })),
    mentionedBy: source.mentionedBy.map((question) => questionReference(question, to)),
  };
}
