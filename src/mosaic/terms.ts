/** The terms of a mosaic, and which person a name means. */
import { hexDigestOf } from './digest.ts';
import type { Person, Question, Term } from './mosaic.ts';
import { byWords } from './order.ts';
import { personKey } from './page-slug.ts';
import type { TermsFile } from './read/terms.ts';
import { slugOf } from './slug-of.ts';
import { wordsOf } from './words.ts';

/** The key of a name of a term: names with the same words are the same. Signs count where there are no words. */
export const termKey = (name: string): string => wordsOf(name).join(' ') || name;

/** The terms of a file, in alphabetical order. @param get the question with an id, which exists */
export function termsOf(file: TermsFile | undefined, get: (id: string) => Question): Term[] {
  const terms = (file?.terms ?? []).map(
    ({ term, also, question, means }): Term => ({
      name: term,
      // A term of signs alone has no words for an anchor.
      slug: slugOf(term) || hexDigestOf(term, 8),
      also,
      ...(question !== undefined && { question: get(question) }),
      ...(means !== undefined && { meaning: means }),
    }),
  );
  return terms.sort(byWords(({ name }) => name));
}

/** Finds the names of the person who has a name: the one that pages show, and others. */
export function namesIn(file: TermsFile | undefined): (name: string) => Pick<Person, 'name' | 'also'> {
  const entries = new Map((file?.people ?? []).flatMap((entry) => entry.names.map(({ name }) => [personKey(name), entry] as const)));
  return (name) => entries.get(personKey(name)) ?? { name, also: [] };
}
