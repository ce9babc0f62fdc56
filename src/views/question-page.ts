/** Everything the page of a question shows, as plain data, so that its digest is the key of the page. */
import type { Rendering } from '../markdown/render.ts';
import type { Citation, Mosaic, Question } from '../mosaic/mosaic.ts';
import type { Stance } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';
import { completeLinks } from './complete-links.ts';
import { type LocalNode, localTree } from './local-tree.ts';
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
import { relatedByTag } from './related.ts';

export interface InsightView {
  html: string;
  stance: Stance;
  by?: string;
  source: SourceReference;
}

export interface QuestionPage {
  question: QuestionReference;
  status: string;
  file: string;
  lineage: TitleReference[];
  alsoUnder: TitleReference[];
  /** Where it is asked; the authors of these sources are those who ask. */
  posedIn: SourceReference[];
  tags: { slug: string; href: string }[];
  /** HTML; empty when there is nothing to say. */
  body: string;
  /** The first words of the body, for search engines and cards. */
  summary: string;
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

/** The page of every question, in tree order. */
export function questionPages(mosaic: Mosaic, rendering: Rendering, to: Addresses): QuestionPage[] {
  const ordered = [...mosaic.questions.values()];
  return ordered.map((question, index) => questionPage(question, mosaic, rendering, to, ordered[index - 1], ordered[index + 1]));
}

function questionPage(
  question: Question,
  mosaic: Mosaic,
  rendering: Rendering,
  to: Addresses,
  previous?: Question,
  next?: Question,
): QuestionPage {
  const reference = (other: Question) => questionReference(other, to);
  const title = (other: Question) => titleReference(other, to);
  const complete = (html: string) => completeLinks(html, mosaic, to);
  const rendered = rendering.body(question.body);
  return {
    question: reference(question),
    status: question.status,
    file: question.file,
    lineage: question.lineage.map(title),
    alsoUnder: question.alsoUnder.map(title),
    posedIn: question.citations.filter(({ stance }) => stance === 'poses').map(({ source }) => sourceReference(source, to)),
    tags: question.tags.map(({ slug }) => ({ slug, href: to.tag(slug) })),
    body: complete(rendered.html),
    summary: summaryOf(rendered.text),
    insights: question.citations
      .filter(({ insight }) => insight !== undefined)
      .sort(byNewest)
      .map((citation) => insightView(citation, mosaic, rendering, to)),
    leads: question.citations
      .filter(({ insight, stance }) => insight === undefined && stance !== 'poses')
      .map(({ stance, source }) => ({ stance, source: sourceReference(source, to) })),
    mentions: question.mentions.map((source) => sourceReference(source, to)),
    children: question.children.map((child) => branchReference(child, to)),
    alsoOver: question.alsoOver.map(reference),
    related: relatedByTag(question, mosaic).map(reference),
    localTree: localTree(question, to),
    ...(previous && { previous: title(previous) }),
    ...(next && { next: title(next) }),
  };
}

/** One insight as pages show it. */
function insightView({ insight = '', stance, by, source }: Citation, mosaic: Mosaic, rendering: Rendering, to: Addresses): InsightView {
  return { html: completeLinks(rendering.note(insight).html, mosaic, to), stance, ...(by && { by }), source: sourceReference(source, to) };
}

const byNewest = (a: Citation, b: Citation) => (b.source.date ?? '').localeCompare(a.source.date ?? '');

const LONGEST_SUMMARY = 160;

function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_SUMMARY ? line : `${line.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, '')} …`;
}
