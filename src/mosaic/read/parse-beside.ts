/** Parses the files beside the questions. Needs no Node. */
import { type Beside, TAGS_FILE, TERMS_FILE } from '../beside.ts';
import type { Refusal } from '../question-file.ts';
import { parseTags } from './tags.ts';
import { parseTerms } from './terms.ts';

/**
 * Parses files beside the questions.
 * @param read by name, the results of `decode`; other names are ignored
 * @param pathOf the path of a file for messages
 */
export function parseBeside(read: ReadonlyMap<string, string | Refusal>, pathOf: (name: string) => string): Beside {
  const tags = read.get(TAGS_FILE);
  const terms = read.get(TERMS_FILE);
  return {
    ...(tags !== undefined && { tags: parseTags(pathOf(TAGS_FILE), tags) }),
    ...(terms !== undefined && { terms: parseTerms(pathOf(TERMS_FILE), terms) }),
  };
}
