/** The terms that bodies explain: what the pages of questions know of them, and what makes the links. */
import { explainer } from '../markdown/explain-terms.ts';
import { digestOf } from '../mosaic/digest.ts';
import type { Term } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

/** The terms in a passage, as part of a page's view: all terms of the mosaic, but not those that its own question is about. */
export interface TermsIn {
  /** Of all terms, so that a page is made again when one changes. */
  digest: string;
  /** The id of the question. */
  about: string;
}

export interface Glossary {
  /** Undefined where the mosaic has no terms. */
  termsIn(id: string): TermsIn | undefined;
  /** Explains the first use of each term in the printed HTML of a passage. */
  explain(html: string, terms: TermsIn): string;
}

export function glossaryOf(terms: readonly Term[], to: Addresses): Glossary {
  const explained = terms.map(({ name, also, slug, meaning }) => ({
    names: [name, ...also],
    href: to.term(slug),
    ...(meaning !== undefined && { meaning }),
  }));
  const about = terms.map(({ question }) => question?.id);
  const digest = digestOf([explained, about]);
  const explain = explainer(explained);
  return {
    termsIn: (id) => (terms.length === 0 ? undefined : { digest, about: id }),
    explain: (html, { about: id }) => explain(html, new Set(about.flatMap((other, place) => (other === id ? [place] : [])))),
  };
}
