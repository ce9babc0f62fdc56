/** Makes what a site needs of the lens: its index, and for each source the questions that it has not been read for. */
import { type Documents, documentsOf, wordsKey } from './documents.ts';
import { lensIndex } from './lens-index.ts';
import type { LensInput } from './lens-input.ts';
import { postingsOf } from './postings.ts';
import { unreadIn } from './unread.ts';

export interface LensOutput {
  /** JSON of a `LensIndex`. */
  index: string;
  /** For each source, the rows of questions that it may bear on and that nobody has connected with it, best first. */
  unread: number[][];
  /** The words of all questions, then of all sources. */
  documents: Documents;
}

/** What an earlier lens knew of the words, and the keys of those of this one. */
export interface KnownWords {
  keys: readonly string[];
  last?: Documents | undefined;
}

/** The keys of the words of all questions, then of all sources. */
export const keysOf = ({ questions, sources }: LensInput): string[] => [...questions, ...sources].map(wordsKey);

/** @param written the counts of each text of Markdown, by its digest, as `writeCounts` wrote them; of what is known they are not needed */
export function makeLens(
  input: LensInput,
  written: ReadonlyMap<string, string>,
  { keys, last }: KnownWords = { keys: keysOf(input) },
): LensOutput {
  const { questions, sources } = input;
  const documents = documentsOf([...questions, ...sources], keys, (digest) => written.get(digest) ?? '', last);
  const postings = postingsOf(documents, questions.length);
  const unreadFor = unreadIn(documents, postings);
  return {
    index: lensIndex(postings, documents.forms),
    unread: sources.map(({ near }, at) => unreadFor(questions.length + at, near)),
    documents,
  };
}
