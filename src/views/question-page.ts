/** Everything the page of a question shows, as plain data, so that its digest is the key of the page. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import type { Importance, ImportanceOf } from '../mosaic/reason/importance.ts';
import { type Related, relatedIn } from '../mosaic/reason/related.ts';
import type { Addresses } from './address.ts';
import { type Backlinks, backlinksOf } from './backlinks.ts';
import { type BranchPlace, branchHref, branchPlaces, sizeOf } from './branches.ts';
import { type Card, cardsIn } from './card.ts';
import type { Cited } from './cited.ts';
import { counted } from './count.ts';
import { feedOf } from './feed-address.ts';
import { glossaryOf, type TermsIn } from './glossary.ts';
import { type HangingView, hangingView } from './hanging.ts';
import { type InsightView, insightsOf } from './insights.ts';
import { type KnownView, knownView } from './known.ts';
import { type ListedSource, listedSources } from './listed-sources.ts';
import { type LocalNode, localTree } from './local-tree.ts';
import { type MovesView, movesIn } from './moves.ts';
import { type PartsView, partsIn } from './parts.ts';
import { type Passage, passageOf } from './passage.ts';
import {
  type LabelReference,
  labelReference,
  type QuestionReference,
  questionReference,
  type SourceReference,
  sourceReference,
} from './reference.ts';
import { relatedWords } from './related-words.ts';

export interface QuestionPage {
  question: QuestionReference;
  /** The path of its file below the questions folder. */
  file: string;
  known: KnownView;
  /** For search engines, if the body has no words. */
  description: string;
  card: Card;
  lineage: LabelReference[];
  alsoUnder: LabelReference[];
  /** The sources that pose it; their authors are the people who ask. */
  posedIn: SourceReference[];
  /** What hangs on its answer, if anything does; what is below it is said with its parts. */
  hanging?: HangingView;
  /** What would settle it, what it needs, and what hangs on it in particular, if its file or others say so. */
  moves?: MovesView;
  tags: { slug: string; href: string }[];
  body: Passage;
  insights: InsightView[];
  /** Whether it waits for a first insight: it has none, and no sub-questions. */
  waiting: boolean;
  parts?: PartsView;
  /** Of a branch: where all of it is on one page, or in parts. */
  whole?: { words: string; href: string };
  /** The sources that pose it, then the leads, then those that the text links to. */
  sources: ListedSource[];
  backlinks: Backlinks;
  related: RelatedView[];
  /** Where it is talked about, if its file says so. */
  discussion?: string;
  localTree: LocalNode[];
  /** The address of its place on the tree page. */
  inTree: string;
  previous?: LabelReference;
  next?: LabelReference;
  citation: QuestionCitation;
  /** Where the data are of what happened to it, where the history is known. They are no part of the page, which stays as it is. */
  happened?: HappenedData;
  /** The address of its feed, of a root. */
  feed?: string;
}

/** Addresses of data. */
export interface HappenedData {
  /** Of what happened to this question, and to some others. */
  all: string;
  /** Of what happened of late to any. */
  recent: string;
}

export interface RelatedView {
  question: QuestionReference;
  /** `1 source in common: …` */
  why: string;
}

/** How to cite the question. */
export interface QuestionCitation {
  /** The names of the people who ask it. */
  askers: string[];
  forms: Cited[];
}

/**
 * Makes the page of any question of a mosaic.
 * @param cite how to cite a question: `formats/cite.ts`
 * @param happenedTo where the data are of what happened to a question, where the history is known
 */
export function questionPages(
  mosaic: Mosaic,
  importanceOf: ImportanceOf,
  to: Addresses,
  cite: (question: Question) => Cited[],
  happenedTo?: (id: string) => HappenedData,
): (question: Question) => QuestionPage {
  const ordered = [...mosaic.questions.values()];
  const places = new Map(ordered.map((question, place) => [question, place]));
  const related = relatedIn(mosaic);
  const partsOf = partsIn(mosaic, importanceOf, to);
  const branches = branchPlaces(mosaic);
  const movesOf = movesIn(mosaic, to);
  const cardOf = cardsIn(mosaic, to);
  const { termsIn } = glossaryOf(mosaic.terms, to);
  return (question) => {
    const place = places.get(question) as number;
    return questionPage(question, mosaic, to, {
      previous: ordered[place - 1],
      next: ordered[place + 1],
      related: related(question),
      parts: partsOf(question),
      terms: termsIn(question.id),
      importance: importanceOf(question),
      moves: movesOf(question),
      branch: branches.get(question),
      forms: cite(question),
      happened: happenedTo?.(question.id),
      card: cardOf(question),
    });
  };
}

interface Around {
  previous: Question | undefined;
  next: Question | undefined;
  related: readonly Related[];
  parts: PartsView | undefined;
  importance: Importance;
  moves: MovesView | undefined;
  branch: BranchPlace | undefined;
  terms: TermsIn | undefined;
  forms: Cited[];
  happened: HappenedData | undefined;
  card: Card;
}

function questionPage(question: Question, mosaic: Mosaic, to: Addresses, around: Around): QuestionPage {
  const { previous, next, parts, moves, branch, terms, forms, happened, card } = around;
  const { id, title: asked, citations } = question;
  const { looked, discussion } = question.fields;
  const label = (other: Question) => labelReference(other, to);
  const known = knownView(question, looked);
  const posedIn = citations.filter(({ stance }) => stance === 'poses').map(({ source }) => sourceReference(source, to));
  const hanging = hangingView(question, { ...around.importance, below: 0 }, to);
  return {
    question: questionReference(question, to),
    file: question.file,
    known,
    description: `${asked} ${known.standing}.`,
    card,
    lineage: question.lineage.map(label),
    alsoUnder: question.alsoUnder.map(label),
    posedIn,
    ...(hanging && { hanging }),
    ...(moves && { moves }),
    tags: question.tags.map(({ slug }) => ({ slug, href: to.tag(slug) })),
    body: passageOf(question.prose, mosaic, to, terms),
    insights: insightsOf(question, mosaic, to),
    waiting: known.insights === undefined && question.children.length === 0,
    ...(parts && { parts }),
    ...(branch && { whole: { words: wholeWords(question, branch), href: branchHref(question, branch, to) } }),
    sources: listedSources(question, posedIn, to),
    backlinks: backlinksOf(question, to),
    related: around.related.map((each) => ({ question: questionReference(each.question, to), why: relatedWords(each) })),
    ...(discussion && { discussion }),
    localTree: localTree(question, mosaic.roots, to),
    inTree: `${to.tree}#${id}`,
    ...(previous && { previous: label(previous) }),
    ...(next && { next: label(next) }),
    ...(happened && { happened, ...(!question.parent && { feed: feedOf(to.question(id)) }) }),
    citation: { askers: [...new Set(posedIn.flatMap(({ authors }) => authors.map(({ name }) => name)))], forms },
  };
}

/** What the link to all questions of a branch says. */
function wholeWords(question: Question, { kind, branch }: BranchPlace): string {
  const size = `(${counted(sizeOf(question), 'question')})`;
  if (kind === 'parts') return `Read or print the branch in parts ${size}`;
  return `Read or print the whole branch ${size}${kind === 'within' ? `, within “${branch.label}”` : ''}`;
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
