/** Everything the page of all terms shows. */
import type { Mosaic, Term } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface TermsPage {
  /** In alphabetical order. */
  terms: ListedTerm[];
  /** People whom sources call by several names. */
  people: { name: string; also: readonly string[]; href: string }[];
}

interface ListedTerm {
  name: string;
  /** Its anchor. */
  slug: string;
  /** Other words for it. */
  also: readonly string[];
  meaning?: string;
  question?: QuestionReference;
}

export const termsPage = ({ terms, people }: Mosaic, to: Addresses): TermsPage => ({
  terms: terms.map((term) => listed(term, to)),
  people: [...people.values()].filter(({ also }) => also.length > 0).map(({ name, slug, also }) => ({ name, also, href: to.person(slug) })),
});

const listed = ({ name, slug, also, meaning, question }: Term, to: Addresses): ListedTerm => ({
  name,
  slug,
  also,
  ...(meaning !== undefined && { meaning }),
  ...(question && { question: questionReference(question, to) }),
});
