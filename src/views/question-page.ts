/** Everything the page of a question shows, as plain data, so that its digest is the key of the page. */
import type { Citation, Mosaic, Prose, Question } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import { relatedByTag } from '../mosaic/reason/related.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { type LocalNode, localTree } from './local-tree.ts';
import { type Passage, passageOf } from './passage.ts';
import {
  type BranchReference,
  branchReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
  type TitleReference,
  titleReference,
} from './reference.ts';

export interface InsightView {
  passage: Passage;
  stance: Stance;
  by?: string;
  source: SourceReference;
}

export interface QuestionPage {
  question: QuestionReference;
  file: string;
  lineage: TitleReference[];
  alsoUnder: TitleReference[];
  /** Where it is asked; the authors of these sources are those who ask. */
  posedIn: SourceReference[];
  tags: { slug: string; href: string }[];
  body: Passage;
  /** Newest first. */
  insights: InsightView[];
  /** Listed without an insight: leads. */
  leads: { stance: Stance; source: SourceReference }[];
  mentions: SourceReference[];
  children: BranchReference[];
  alsoOver: QuestionReference[];
  related: QuestionReference[];
  localTree: LocalNode;
  previous?: TitleReference;
  next?: TitleReference;
}

/** Makes the page of any question of a mosaic. */
export function questionPages(mosaic: Mosaic, to: Addresses): (question: Question) => QuestionPage {
  const ordered = [...mosaic.questions.values()];
  const places = new Map(ordered.map((question, place) => [question, place]));
  const related = relatedByTag(mosaic);
  return (question) => {
    const place = places.get(question) as number;
    return questionPage(question, mosaic, to, { previous: ordered[place - 1], next: ordered[place + 1], related: related(question) });
  };
}

interface Around {
  previous: Question | undefined;
  next: Question | undefined;
  related: readonly Question[];
}

function questionPage(question: Question, mosaic: Mosaic, to: Addresses, { previous, next, related }: Around): QuestionPage {
  const reference = (other: Question) => questionReference(other, to);
  const title = (other: Question) => titleReference(other, to);
  const insightView = ({ prose, stance, by, source }: Learnt): InsightView => ({
    passage: passageOf(prose, mosaic, to),
    stance,
    ...(by && { by }),
    source: sourceReference(source, to),
  });
  return {
    question: reference(question),
    file: question.file,
    lineage: question.lineage.map(title),
    alsoUnder: question.alsoUnder.map(title),
    posedIn: question.citations.filter(({ stance }) => stance === 'poses').map(({ source }) => sourceReference(source, to)),
    tags: question.tags.map(({ slug }) => ({ slug, href: to.tag(slug) })),
    body: passageOf(question.prose, mosaic, to),
    insights: question.citations.filter(hasInsight).sort(byNewest).map(insightView),
    leads: question.citations
      .filter(({ insight, stance }) => insight === undefined && stance !== 'poses')
      .map(({ stance, source }) => ({ stance, source: sourceReference(source, to) })),
    mentions: question.mentions.map((source) => sourceReference(source, to)),
    children: question.children.map((child) => branchReference(child, to)),
    alsoOver: question.alsoOver.map(reference),
    related: related.map(reference),
    localTree: localTree(question, to),
    ...(previous && { previous: title(previous) }),
    ...(next && { next: title(next) }),
  };
}

type Learnt = Citation & { prose: Prose };
const hasInsight = (citation: Citation): citation is Learnt => citation.prose !== undefined;

const byNewest = (a: Citation, b: Citation) => byCodeUnits(b.source.date ?? '', a.source.date ?? '');

const LONGEST_SUMMARY = 160;

/** The first words of a text, for search engines and cards. */
export function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_SUMMARY ? line : `${line.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, '')} …`;
}
