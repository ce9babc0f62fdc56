/** What has been learnt about a question: its insights, by what they do to it. */
import type { Citation, Mosaic, Prose, Question } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { type Passage, passageOf } from './passage.ts';
import { type SourceReference, sourceReference } from './reference.ts';

export interface InsightView {
  passage: Passage;
  stance: Stance;
  /** What it does, where that is more than to inform: `Disputes the question`. */
  label?: string;
  source: SourceReference;
  /** Where in the source. */
  at?: string;
  by?: string;
  /** Who else compared it with the source. */
  checked?: readonly string[];
  /** Whether its source is the newest. */
  newest?: true;
}

export type CitationWithInsight = Citation & { prose: Prose };
export const hasInsight = (citation: Citation): citation is CitationWithInsight => citation.prose !== undefined;

/** The citations from which something has been learnt about a question, newest first. */
export const learntAbout = ({ citations }: Question): CitationWithInsight[] => citations.filter(hasInsight).sort(byNewest);

/** An insight, without what depends on the others of its question. */
export function insightView(
  { question, prose, stance, by, source, fields }: CitationWithInsight,
  mosaic: Mosaic,
  to: Addresses,
): InsightView {
  const label = labelOf(stance, question);
  return {
    passage: passageOf(prose, mosaic, to),
    stance,
    ...(label && { label }),
    source: sourceReference(source, to),
    ...(fields.at && { at: fields.at }),
    ...(by && { by }),
    ...(fields.checked && fields.checked.length > 0 && { checked: fields.checked }),
  };
}

/**
 * The insights in the order in which they are read, each kind with the newest first. What is disputed comes before what disputes it: of an
 * ill-posed question that is the question, so disputes come first; where there are answers, the files do not say whether the answer or the
 * question is meant, and disputes follow the answers; elsewhere they dispute what a question takes for granted, and come last.
 */
export function insightsOf(question: Question, mosaic: Mosaic, to: Addresses): InsightView[] {
  const insights = learntAbout(question);
  const newest = insights[0];
  const order = orderOf(question, insights);
  return insights
    .toSorted((a, b) => order.indexOf(a.stance) - order.indexOf(b.stance))
    .map((insight): InsightView => ({ ...insightView(insight, mosaic, to), ...(insight === newest && { newest: true }) }));
}

function orderOf({ status }: Question, insights: readonly Citation[]): readonly Stance[] {
  if (status === 'ill-posed') return ['disputes', 'answers', 'informs', 'poses'];
  const hasAnswers = insights.some(({ stance }) => stance === 'answers');
  return hasAnswers ? ['answers', 'disputes', 'informs', 'poses'] : ['informs', 'poses', 'disputes'];
}

function labelOf(stance: Stance, { status }: Question): string | undefined {
  if (stance === 'answers') return 'Answers the question';
  if (stance === 'disputes') return status === 'ill-posed' ? 'Disputes the question' : 'Disputes';
  return undefined;
}

const byNewest = (a: Citation, b: Citation) => byCodeUnits(b.source.date ?? '', a.source.date ?? '');
