/** Everything the page of all terms shows. */
import type { Mosaic, Term } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import type { Fold } from './folds.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface TermsPage {
  /** In alphabetical order; many are folded away by their first letter. */
  terms: ListedTerm[];
  folds: Fold<ListedTerm>[];
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
  ...listOf(terms.map((term) => listed(term, to))),
  people: [...people.values()].filter(({ also }) => also.length > 0).map(({ name, slug, also }) => ({ name, also, href: to.person(slug) })),
});

/** The most terms that are shown at once. */
const MOST_SHOWN = 200;

function listOf(terms: ListedTerm[]): Pick<TermsPage, 'terms' | 'folds'> {
  if (terms.length <= MOST_SHOWN) return { terms, folds: [] };
  const byLetter = Map.groupBy(terms, ({ slug }) => slug.charAt(0).toUpperCase());
  return { terms: [], folds: Array.from(byLetter, ([words, entries]) => ({ words, entries })) };
}

const listed = ({ name, slug, also, meaning, question }: Term, to: Addresses): ListedTerm => ({
  name,
  slug,
  also,
  ...(meaning !== undefined && { meaning }),
  ...(question && { question: questionReference(question, to) }),
});
