/** Everything the page of a question shows, as plain data, so that its digest is the key of the page. */
import type { Citation, Mosaic, Prose, Question } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import { relatedByTag } from '../mosaic/reason/related.ts';
import type { Stance } from '../mosaic/schema.ts';
import { FILL_LOOKS } from '../pictures/fills.ts';
import type { Addresses } from './address.ts';
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

/** What the page of a question says of the site it is on. */
export interface OnSite {
  /** Name of the site. */
  name: string;
  /** Origin of the published site, without a slash at the end. */
  siteUrl: string;
}

export interface InsightView {
  passage: Passage;
  stance: Stance;
  by?: string;
  source: SourceReference;
}

/** A source in the list at the end: one with its insight has been shown above. */
export interface ListedSource {
  /** What it is to the question, as the list says it. */
  role: Stance | 'to read' | 'mentioned';
  /** None for what is only linked to. */
  stance?: Stance;
  source: SourceReference;
}

export interface QuestionPage {
  question: QuestionReference;
  /** Its file below the folder of questions. */
  file: string;
  /** What is known, in the words of a reader. */
  standing: string;
  /** For search engines, where the body has no words. */
  description: string;
  lineage: LabelReference[];
  alsoUnder: LabelReference[];
  /** Where it is asked; the authors of these sources are those who ask. */
  posedIn: SourceReference[];
  tags: { slug: string; href: string }[];
  body: Passage;
  /** Newest first. */
  insights: InsightView[];
  /** Whether it waits for a first insight: it has none, and no sub-questions that could have some. */
  waiting: boolean;
  children: BranchReference[];
  alsoOver: QuestionReference[];
  /** Those that pose it, then the leads, then those the text links to. */
  sources: ListedSource[];
  related: QuestionReference[];
  localTree: LocalNode;
  /** Its place in the tree page. */
  inTree: string;
  previous?: LabelReference;
  next?: LabelReference;
  citation: QuestionCitation;
}

/** How the question is cited: `Ann, Bob. “Why?” *Mosaic*. https://…`. */
export interface QuestionCitation {
  /** Who asks and what. */
  quote: string;
  /** Name of the site. */
  site: string;
  address: string;
}

/** Makes the page of any question of a mosaic. */
export function questionPages(mosaic: Mosaic, to: Addresses, site: OnSite): (question: Question) => QuestionPage {
  const ordered = [...mosaic.questions.values()];
  const places = new Map(ordered.map((question, place) => [question, place]));
  const related = relatedByTag(mosaic);
  return (question) => {
    const place = places.get(question) as number;
    return questionPage(question, mosaic, to, site, { previous: ordered[place - 1], next: ordered[place + 1], related: related(question) });
  };
}

interface Around {
  previous: Question | undefined;
  next: Question | undefined;
  related: readonly Question[];
}

function questionPage(question: Question, mosaic: Mosaic, to: Addresses, site: OnSite, { previous, next, related }: Around): QuestionPage {
  const { id, title: asked, citations, children } = question;
  const reference = (other: Question) => questionReference(other, to);
  const label = (other: Question) => labelReference(other, to);
  const insightView = ({ prose, stance, by, source }: Learnt): InsightView => ({
    passage: passageOf(prose, mosaic, to),
    stance,
    ...(by && { by }),
    source: sourceReference(source, to),
  });
  const { standing } = FILL_LOOKS[question.fill];
  const posedIn = citations.filter(({ stance }) => stance === 'poses').map(({ source }) => sourceReference(source, to));
  const learnt = citations.filter(hasInsight);
  return {
    question: reference(question),
    file: question.file,
    standing,
    description: `${asked} ${standing}.`,
    lineage: question.lineage.map(label),
    alsoUnder: question.alsoUnder.map(label),
    posedIn,
    tags: question.tags.map(({ slug }) => ({ slug, href: to.tag(slug) })),
    body: passageOf(question.prose, mosaic, to),
    insights: learnt.sort(byNewest).map(insightView),
    waiting: learnt.length === 0 && children.length === 0,
    children: children.map((child) => branchReference(child, to)),
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

/** Sources of which no insight is shown, by what they are to the question. */
function listedSources({ citations, mentions }: Question, posedIn: readonly SourceReference[], to: Addresses): ListedSource[] {
  const leads = citations.filter(({ insight, stance }) => insight === undefined && stance !== 'poses');
  return [
    ...posedIn.map((source): ListedSource => ({ role: 'poses', stance: 'poses', source })),
    ...leads.map(
      ({ stance, source }): ListedSource => ({
        role: stance === 'informs' ? 'to read' : stance,
        stance,
        source: sourceReference(source, to),
      }),
    ),
    ...mentions.map((source): ListedSource => ({ role: 'mentioned', source: sourceReference(source, to) })),
  ];
}

/** A question in quotation marks, after everybody who asks it. */
function quoteOf(title: string, posedIn: readonly SourceReference[]): string {
  const askers = new Set(posedIn.flatMap(({ authors }) => authors.map(({ name }) => name)));
  return `${askers.size > 0 ? `${[...askers].join(', ')}. ` : ''}“${title}”`;
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
