/** Everything the page of a source shows. */
import type { Rendering } from '../markdown/render.ts';
import type { Mosaic, Source } from '../mosaic/mosaic.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { completeLinks } from './complete-links.ts';
import { type QuestionReference, questionReference, type SourceReference, sourceReference } from './reference.ts';

export interface SourcePage {
  source: SourceReference;
  citations: { question: QuestionReference; stance: Stance; html?: string; by?: string }[];
  mentionedBy: QuestionReference[];
}

export function sourcePage(source: Source, mosaic: Mosaic, rendering: Rendering, to: Addresses): SourcePage {
  return {
    source: sourceReference(source, to),
    citations: source.citations.map(({ question, stance, insight, by }) => ({
      question: questionReference(question, to),
      stance,
      ...(insight && { html: completeLinks(rendering.note(insight).html, mosaic, to) }),
      ...(by && { by }),
    })),
    mentionedBy: source.mentionedBy.map((question) => questionReference(question, to)),
  };
}
