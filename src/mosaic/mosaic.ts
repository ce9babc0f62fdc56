/** The mosaic: the questions of a folder, linked. Most rooms read these types instead of the files. */
import type { Fill, FillCounts, Status } from './fill.ts';
import type { Identity } from './identity.ts';
import type { Sentence } from './read/sentence-around.ts';
import type { Kind, QuestionFields, SourceFields, Stance } from './schema.ts';

export type { Fill, FillCounts };

/** A link to a question, in a text. */
export interface Pointer {
  /** The id as it is written, which may be a former one; empty for a link to a heading of the text's own question. */
  written: string;
  /** The present id. */
  id: string;
  heading?: string | undefined;
}

/** A text of Markdown as pages need it: its digest, and the questions that it links to. */
export interface Prose {
  /** Of the text and of its kind. */
  digest: string;
  /** A body has headings with anchors and footnotes, a note has neither. */
  kind: 'body' | 'note';
  pointers: readonly Pointer[];
}

export interface Question {
  id: string;
  /** The fields of its file, with present ids in place of former ones. */
  readonly fields: QuestionFields;
  title: string;
  /** What people call it; the title of a question without a label. */
  label: string;
  status: Status;
  fill: Fill;
  order?: number;
  tags: readonly Tag[];
  aliases: readonly string[];
  /** Markdown. */
  readonly body: string;
  /** The anchors of the headings in its body, in order. */
  readonly headings: readonly string[];
  /** The body, as pages need it. */
  prose: Prose;
  parent?: Question;
  /** Sub-questions, in order. */
  children: readonly Question[];
  /** Further parents. */
  alsoUnder: readonly Question[];
  /** Questions that are also under this one. */
  alsoOver: readonly Question[];
  /** From the root to the parent. */
  lineage: readonly Question[];
  /** The sources in its frontmatter, in order. */
  citations: readonly Citation[];
  /** Sources of the mosaic that its body or an insight links to and its frontmatter does not list. */
  mentions: readonly Source[];
  /** Questions to which its body and then its insights link, each once, in order. */
  links: readonly Question[];
  /** Questions whose bodies or insights link here, in tree order. */
  backlinks: readonly Question[];
  /** The sentences of those links. */
  quotes: readonly Quote[];
  /** The number of questions below this one with each fill. */
  below: FillCounts;
  /** Leaves below this question; 1 for a leaf. */
  leaves: number;
  /** Its file, relative to the questions folder. */
  file: string;
  /** The whole text of the file, and its digest. */
  readonly text: string;
  digest: string;
  /** Digest of everything in the file but the words of its body: see `QuestionFile`. */
  shape: string;
}

/** A sentence of another question that links to a question, with the labels of the others in it. */
export interface Quote extends Sentence {
  by: Question;
}

/** A source in the list of one question. */
export interface Citation {
  question: Question;
  source: Source;
  stance: Stance;
  /** Markdown. */
  insight?: string;
  /** The insight, as pages need it. */
  prose?: Prose;
  /** The GitHub handle of the insight's author. */
  by?: string;
  /** Its entry in the file. */
  fields: SourceFields;
}

export interface Source extends Identity {
  /** The last part of its address on the site; only `a-z`, `0-9` and `-`. */
  slug: string;
  title?: string;
  authors: readonly Person[];
  /** A year, month or day. */
  date?: string;
  kind: Kind;
  /** In tree order of their questions. */
  citations: readonly Citation[];
  /** Questions whose bodies or insights link to it without listing it. */
  mentionedBy: readonly Question[];
}

export interface Person {
  slug: string;
  /** As `terms.yaml` gives it, or else as sources spell it; of several spellings, the last in the order of code units. */
  name: string;
  /** Their other names, as `terms.yaml` gives them. */
  also: readonly string[];
  /** In tree order. */
  poses: readonly Question[];
  wrote: readonly Source[];
}

/** What the field calls something. */
export interface Term {
  name: string;
  /** Its anchor on the page of terms. */
  slug: string;
  /** Other words for it. */
  also: readonly string[];
  /** The question that is about it. */
  question?: Question;
  /** What it means, in one sentence. */
  meaning?: string;
}

export interface Tag {
  slug: string;
  /** Its purpose, in one line. */
  description?: string;
  /** In tree order. */
  questions: readonly Question[];
}

export interface Mosaic {
  /** By id, in tree order: a question before its sub-questions, siblings in order. */
  questions: ReadonlyMap<string, Question>;
  roots: readonly Question[];
  /** By identity, in tree order of their first question. */
  sources: ReadonlyMap<string, Source>;
  /** By slug, in alphabetical order. */
  tags: ReadonlyMap<string, Tag>;
  /** By slug, in alphabetical order of their names. */
  people: ReadonlyMap<string, Person>;
  /** In alphabetical order. */
  terms: readonly Term[];
}
