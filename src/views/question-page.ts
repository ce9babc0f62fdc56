/** Everything the page of a question shows, as plain data, so that its digest is the key of the page. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import type { Importance, ImportanceOf } from '../mosaic/reason/importance.ts';
import { isLead } from '../mosaic/reason/reading.ts';
import { relatedByTag } from '../mosaic/reason/related.ts';
import type { Stance } from '../mosaic/schema.ts';
import { FILL_LOOKS } from '../pictures/fills.ts';
import type { Addresses } from './address.ts';
import { type BranchPlace, branchHref, branchPlaces, sizeOf } from './branches.ts';
import { counted } from './count.ts';
import { glossaryOf, type TermsIn } from './glossary.ts';
import { type HangingView, hangingView } from './hanging.ts';
import { type InsightView, insightViews } from './insight-view.ts';
import { type LocalNode, localTree } from './local-tree.ts';
import { type Passage, passageOf } from './passage.ts';
import {
  type BranchReference,
  branchReference,
  type LabelReference,
  labelReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
} from './reference.ts';

/** What the page of a question says about its site. */
export interface OnSite {
  /** Name of the site. */
  name: string;
  /** Origin of the published site, without a slash at the end. */
  siteUrl: string;
}

/** A source in the list at the end. Other sources are shown above it, with their insights. */
export interface ListedSource {
  /** What it is to the question, in the words of the list. */
  role: Stance | 'to read' | 'mentioned';
  /** Undefined for a source that the text only links to. */
  stance?: Stance;
  source: SourceReference;
  /** Whether it waits for somebody to say what it changes about the question. */
  waits: boolean;
}

export interface QuestionPage {
  question: QuestionReference;
  /** The path of its file below the questions folder. */
  file: string;
  /** What is known, in the words of a reader. */
  standing: string;
  /** When somebody last looked for an answer: a month or a day. */
  looked?: string;
  /** For search engines, if the body has no words. */
  description: string;
  lineage: LabelReference[];
  alsoUnder: LabelReference[];
  /** The sources that pose it; their authors are the people who ask. */
  posedIn: SourceReference[];
  /** What hangs on its answer, if anything does. */
  hanging?: HangingView;
  tags: { slug: string; href: string }[];
  body: Passage;
  /** Newest first. */
  insights: InsightView[];
  /** Whether it waits for a first insight: it has none, and no sub-questions. */
  waiting: boolean;
  children: BranchReference[];
  /** Of a branch: where all of it is on one page, or in parts. */
  whole?: { words: string; href: string };
  alsoOver: QuestionReference[];
  /** The sources that pose it, then the leads, then those that the text links to. */
  sources: ListedSource[];
  related: QuestionReference[];
  localTree: LocalNode;
  /** The address of its place on the tree page. */
  inTree: string;
  previous?: LabelReference;
  next?: LabelReference;
  citation: QuestionCitation;
}

/** How to cite the question: `Ann, Bob. “Why?” *Mosaic*. https://…`. */
export interface QuestionCitation {
  /** Who asks and what. */
  quote: string;
  /** Name of the site. */
  site: string;
  address: string;
}

/** Makes the page of any question of a mosaic. */
export function questionPages(
  mosaic: Mosaic,
  importanceOf: ImportanceOf,
  to: Addresses,
  site: OnSite,
): (question: Question) => QuestionPage {
  const ordered = [...mosaic.questions.values()];
  const places = new Map(ordered.map((question, place) => [question, place]));
  const related = relatedByTag(mosaic);
  const branches = branchPlaces(mosaic);
  const { termsIn } = glossaryOf(mosaic.terms, to);
  return (question) => {
    const place = places.get(question) as number;
    return questionPage(question, mosaic, to, site, {
      previous: ordered[place - 1],
      next: ordered[place + 1],
      related: related(question),
      terms: termsIn(question.id),
      importance: importanceOf(question),
      branch: branches.get(question),
    });
  };
}

interface Around {
  previous: Question | undefined;
  next: Question | undefined;
  related: readonly Question[];
  importance: Importance;
  branch: BranchPlace | undefined;
  terms: TermsIn | undefined;
}

function questionPage(question: Question, mosaic: Mosaic, to: Addresses, site: OnSite, around: Around): QuestionPage {
  const { previous, next, related, terms } = around;
  const { id, title: asked, citations, children } = question;
  const reference = (other: Question) => questionReference(other, to);
  const label = (other: Question) => labelReference(other, to);
  const { standing } = FILL_LOOKS[question.fill];
  const posedIn = citations.filter(({ stance }) => stance === 'poses').map(({ source }) => sourceReference(source, to));
  const insights = insightViews(question, mosaic, to);
  const hanging = hangingView(question, around.importance, to);
  return {
    question: reference(question),
    file: question.file,
    standing,
    ...(question.fields.looked && { looked: question.fields.looked }),
    description: `${asked} ${standing}.`,
    lineage: question.lineage.map(label),
    alsoUnder: question.alsoUnder.map(label),
    posedIn,
    ...(hanging && { hanging }),
    tags: question.tags.map(({ slug }) => ({ slug, href: to.tag(slug) })),
    body: passageOf(question.prose, mosaic, to, terms),
    insights,
    waiting: insights.length === 0 && children.length === 0,
    children: children.map((child) => branchReference(child, to)),
    ...(around.branch && { whole: { words: wholeWords(question, around.branch), href: branchHref(question, around.branch, to) } }),
    alsoOver: question.alsoOver.map(reference),
    sources: listedSources(question, posedIn, to),
    related: related.map(reference),
    localTree: localTree(question, to),
    inTree: `${to.tree}#${id}`,
    ...(previous && { previous: label(previous) }),
    ...(next && { next: label(next) }),
    citation: { quote: quoteOf(asked, posedIn), site: site.name, address: site.siteUrl + to.question(id) },
  };
}

/** What the link to all questions of a branch says. */
function wholeWords(question: Question, { kind, branch }: BranchPlace): string {
  const size = `(${counted(sizeOf(question), 'question')})`;
  if (kind === 'parts') return `Read or print the branch in parts ${size}`;
  return `Read or print the whole branch ${size}${kind === 'within' ? `, within “${branch.label}”` : ''}`;
}

/** The sources that pose the question, then others without an insight, then those that the text links to. */
export function listedSources({ citations, mentions }: Question, posedIn: readonly SourceReference[], to: Addresses): ListedSource[] {
  const leads = citations.filter(isLead);
  return [
    ...posedIn.map((source): ListedSource => ({ role: 'poses', stance: 'poses', source, waits: false })),
    ...leads.map(
      ({ stance, source }): ListedSource => ({
        role: stance === 'informs' ? 'to read' : stance,
        stance,
        source: sourceReference(source, to),
        waits: true,
      }),
    ),
    ...mentions.map((source): ListedSource => ({ role: 'mentioned', source: sourceReference(source, to), waits: false })),
  ];
}

/** The names of the people who ask a question, then the question in quotation marks. */
function quoteOf(title: string, posedIn: readonly SourceReference[]): string {
  const askers = new Set(posedIn.flatMap(({ authors }) => authors.map(({ name }) => name)));
  return `${askers.size > 0 ? `${[...askers].join(', ')}. ` : ''}“${title}”`;
}

/** In UTF-16 code units: about as much as search engines show of a description. Chosen by eye. */
const LONGEST_SUMMARY = 160;

/** The first words of a text, for search engines and cards. */
export function summaryOf(text: string): string {
  let line = '';
  for (const [word] of text.matchAll(/\S+/g)) {
    line += line ? ` ${word}` : word;
    if (line.length > LONGEST_SUMMARY) return `${line.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, '')} …`;
  }
  return line;
}
