/** Reads the files beside the questions. */
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { Beside } from '../beside.ts';
import type { Refusal } from '../question-file.ts';
import { BESIDE_FILES, readText, shown, TAGS_FILE, TERMS_FILE } from './read.ts';
import { parseTags } from './tags.ts';
import { parseTerms } from './terms.ts';

/** Reads each file beside the questions that exists. A refused file has one flaw that says why. */
export function readBeside(location: string): Beside {
  const root = realpathSync(location);
  const there = BESIDE_FILES.filter((name) => lstatSync(path.join(root, name), { throwIfNoEntry: false }));
  return parseBeside(new Map(there.map((name) => [name, readText(root, name)])), (name) => shown(path.join(location, name)));
}

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
