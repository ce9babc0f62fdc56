/** What a page shows of an insight: its text, what it does to its question, and where it is from. */
import type { Citation, Mosaic, Prose, Question } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { type Passage, passageOf } from './passage.ts';
import { type SourceReference, sourceReference } from './reference.ts';

export interface InsightView {
  passage: Passage;
  stance: Stance;
  by?: string;
  source: SourceReference;
}

export type CitationWithInsight = Citation & { prose: Prose };

/** What has been learnt about a question, newest first. */
export const learntAbout = ({ citations }: Question): CitationWithInsight[] =>
  citations
    .filter((citation): citation is CitationWithInsight => citation.prose !== undefined)
    .sort((a, b) => byCodeUnits(b.source.date ?? '', a.source.date ?? ''));

export const insightView = ({ prose, stance, by, source }: CitationWithInsight, mosaic: Mosaic, to: Addresses): InsightView => ({
  passage: passageOf(prose, mosaic, to),
  stance,
  ...(by && { by }),
  source: sourceReference(source, to),
});

/** The insights of a question, the newest first. */
export const insightViews = (question: Question, mosaic: Mosaic, to: Addresses): InsightView[] =>
  learntAbout(question).map((citation) => insightView(citation, mosaic, to));
