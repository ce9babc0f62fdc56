/** Everything the page of a source shows. */
import { hasInsight } from '../mosaic/fill.ts';
import type { Citation, FillCounts, Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import { isLead, waitingFor } from '../mosaic/reason/reading.ts';
import { questionsOf, questionsTouched } from '../mosaic/reason/touched.ts';
import type { Stance } from '../mosaic/schema.ts';
import { MOST } from '../pictures/small-mosaic.ts';
import type { Addresses } from './address.ts';
import type { Cited } from './cited.ts';
import { count, counted } from './count.ts';
import { type Fold, foldsOf } from './folds.ts';
import { type Passage, passageOf } from './passage.ts';
import { type Outline, outlineOf } from './perspective.ts';
import {
  type LabelReference,
  labelReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
} from './reference.ts';
import { DOES, sourceDeed } from './source-deed.ts';
import { topIn, topsOf } from './tops.ts';

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
  /** What it touches: the questions that list it or link to it, if there are several. */
  reach?: SourceReach;
  /** The questions for which it does more than to ask them. */
  citations: LongList<CitationView>;
  /** The questions that it only asks, as a tree. */
  asks: LongList<Outline>;
  /** How many questions wait for it, in words: `2 questions wait`. */
  waiting?: string;
  mentionedBy: LongList<QuestionReference>;
  /** Questions that it may bear on and has not been read for: suggestions of the lens. */
  unread: QuestionReference[];
  /** How to cite it. */
  forms: Cited[];
}

/** A list of which a long rest is folded away. */
export interface LongList<T> {
  shown: T[];
  folds: Fold<T>[];
}

export interface SourceReach {
  /** Of the questions. */
  fills: FillCounts;
  /** The questions as a tree, for a small picture; none where they are too few or too many for one. */
  outline: Outline[];
  /** The roots or branches that they are in, if there are several, those with the most first. */
  tops: { top: LabelReference; total: string }[];
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

/** The most questions of a list that are shown at once. Chosen by eye. */
const MOST_SHOWN = 100;

/** The least questions that are drawn. Chosen by eye: fewer are seen in the list. */
const LEAST_DRAWN = 12;

/**
 * Makes the page of any source.
 * @param cite how to cite a source: `formats/cite.ts`
 * @returns a function that also takes the questions that the lens suggests for the source
 */
export function sourcePages(
  mosaic: Mosaic,
  to: Addresses,
  cite: (source: Source) => Cited[],
): (source: Source, unread: readonly Question[]) => SourcePage {
  const topOf = topIn(topsOf(mosaic));
  const reference = (question: Question) => questionReference(question, to);
  return (source, unread) => {
    const deed = sourceDeed(source);
    const reach = reachOf(source, topOf, to);
    const waiting = waitingFor(source).length;
    const does = source.citations.filter(doesMore);
    const more = questionsOf(does);
    const asked = [...questionsOf(source.citations)].filter((question) => !more.has(question));
    const citations = does.map((citation) => citationView(citation, mosaic, to));
    const referred = sourceReference(source, to);
    const facts = [...(source.date ? [source.date] : []), source.kind].join(' · ');
    const address = source.url.replace(/^https?:\/\//, '');
    return {
      source: referred,
      description: `What ${referred.name} (${facts}, ${address}) says about the questions of the mosaic.`,
      facts,
      address,
      ...(deed !== undefined && { deed }),
      ...(reach && { reach }),
      citations: longList(citations, (some) => [...some]),
      ...(waiting > 0 && { waiting: counted(waiting, 'question waits', 'questions wait') }),
      asks: longList(asked, (some) => outlineOf(some, to)),
      mentionedBy: longList(source.mentionedBy, (some) => some.map(reference)),
      unread: unread.map(reference),
      forms: cite(source),
    };
  };
}

function longList<T, Shown>(entries: readonly T[], show: (some: readonly T[]) => Shown[]): LongList<Shown> {
  const folds = foldsOf(entries.slice(MOST_SHOWN), MOST_SHOWN);
  return { shown: show(entries.slice(0, MOST_SHOWN)), folds: folds.map((fold) => ({ words: fold.words, entries: show(fold.entries) })) };
}

/** Whether a source does more for a question than to ask it. */
const doesMore = (citation: Citation) => citation.stance !== 'poses' || hasInsight(citation);

/** Undefined where it is a single question, of which all is said anyway. */
function reachOf(source: Source, topOf: (question: Question) => Question | undefined, to: Addresses): SourceReach | undefined {
  const touched = [...questionsTouched(source)];
  if (touched.length < 2) return undefined;
  const tops = [...Map.groupBy(touched, topOf)].flatMap(([top, { length }]) => (top ? [{ top: labelReference(top, to), length }] : []));
  return {
    fills: fillCounts(touched),
    outline: touched.length >= LEAST_DRAWN && touched.length <= MOST ? outlineOf(touched, to) : [],
    tops: tops.length > 1 ? tops.sort((a, b) => b.length - a.length).map(({ top, length }) => ({ top, total: count(length) })) : [],
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
