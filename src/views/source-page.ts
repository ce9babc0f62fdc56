/** Everything the page of a source shows. */
import type { Citation, Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import { isLead, waitingFor } from '../mosaic/reason/reading.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import type { Cited } from './cited.ts';
import { counted } from './count.ts';
import { type Passage, passageOf } from './passage.ts';
import { type QuestionReference, questionReference, type SourceReference, sourceReference } from './reference.ts';
import { DOES, sourceDeed } from './source-deed.ts';

export interface SourcePage {
  source: SourceReference;
  /** For search engines: with its address, since a paper and a post about it may have one title. */
  description: string;
  /** Its date and its kind: `2021-10 · paper`. */
  facts: string;
  /** Its address, without the scheme. */
  address: string;
  /** What it did to the mosaic, in a sentence. */
  deed?: string;
  citations: CitationView[];
  /** How many questions wait for it, in words: `2 questions wait`. */
  waiting?: string;
  mentionedBy: QuestionReference[];
  /** Questions that it may bear on and has not been read for: suggestions of the lens. */
  unread: QuestionReference[];
  /** How to cite it. */
  forms: Cited[];
}

export interface CitationView {
  question: QuestionReference;
  stance: Stance;
  /** What the source does to the question: `disputes`. */
  does: string;
  passage?: Passage;
  by?: string;
  /** Whether the question waits for somebody to read the source. */
  waits: boolean;
}

/**
 * @param unread questions that the lens suggests for it
 * @param cite how to cite a source: `formats/cite.ts`
 */
export function sourcePage(
  source: Source,
  mosaic: Mosaic,
  to: Addresses,
  unread: readonly Question[],
  cite: (source: Source) => Cited[],
): SourcePage {
  const deed = sourceDeed(source);
  const waiting = waitingFor(source).length;
  const reference = sourceReference(source, to);
  const facts = [...(source.date ? [source.date] : []), source.kind].join(' · ');
  const address = source.url.replace(/^https?:\/\//, '');
  return {
    source: reference,
    description: `What ${reference.name} (${facts}, ${address}) says about the questions of the mosaic.`,
    facts,
    address,
    ...(deed !== undefined && { deed }),
    citations: source.citations.map((citation) => citationView(citation, mosaic, to)),
    ...(waiting > 0 && { waiting: counted(waiting, 'question waits', 'questions wait') }),
    mentionedBy: source.mentionedBy.map((question) => questionReference(question, to)),
    unread: unread.map((question) => questionReference(question, to)),
    forms: cite(source),
  };
}

function citationView(citation: Citation, mosaic: Mosaic, to: Addresses): CitationView {
  const { question, stance, prose, by } = citation;
  return {
    question: questionReference(question, to),
    stance,
    does: DOES[stance],
    ...(prose && { passage: passageOf(prose, mosaic, to) }),
    ...(by && { by }),
    waits: isLead(citation),
  };
}
