/** What other pages show of a question, a source or a person. */
import type { Fill, FillCounts, Person, Question, Source } from '../mosaic/mosaic.ts';
import type { Kind } from '../mosaic/schema.ts';
import type { Addresses } from './address.ts';

/** A link to a question without its fill. */
export interface LabelReference {
  /** What is shown where a sentence does not fit. */
  label: string;
  /** The whole question. */
  title: string;
  href: string;
}

export interface QuestionReference extends LabelReference {
  id: string;
  fill: Fill;
}

export interface BranchReference extends QuestionReference {
  /** The fills of the questions below it. */
  below: FillCounts;
}

export interface PersonReference {
  name: string;
  href: string;
}

export interface SourceReference {
  /** Its identity. */
  key: string;
  /** Its title, or its address without the scheme. */
  name: string;
  href: string;
  url: string;
  kind: Kind;
  authors: PersonReference[];
  date?: string;
}

export const questionReference = ({ id, label, title, fill }: Question, to: Addresses): QuestionReference => ({
  id,
  label,
  title,
  fill,
  href: to.question(id),
});

export const labelReference = ({ id, label, title }: Question, to: Addresses): LabelReference => ({ label, title, href: to.question(id) });

export const branchReference = (question: Question, to: Addresses): BranchReference => ({
  ...questionReference(question, to),
  below: question.below,
});

export const personReference = ({ name, slug }: Person, to: Addresses): PersonReference => ({ name, href: to.person(slug) });

/** The title of a source, or its address without the scheme. */
export const sourceName = ({ title, url }: Source): string => title ?? url.replace(/^https?:\/\/(?:www\.)?/, '');

export const sourceReference = (source: Source, to: Addresses): SourceReference => ({
  key: source.key,
  name: sourceName(source),
  href: to.source(source.slug),
  url: source.url,
  kind: source.kind,
  authors: source.authors.map((author) => personReference(author, to)),
  ...(source.date && { date: source.date }),
});
