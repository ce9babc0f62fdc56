/** Reads and parses the file that describes each tag. */
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { readText, shown, TAGS_FILE } from './read.ts';
import { parseTags, type TagsFile } from './tags.ts';

/** Reads `tags.yaml` beside the questions, if it exists. A refused file has one flaw that says why. */
export function readTags(location: string): TagsFile | undefined {
  const root = realpathSync(location);
  if (!lstatSync(path.join(root, TAGS_FILE), { throwIfNoEntry: false })) return undefined;
  return parseTags(shown(path.join(location, TAGS_FILE)), readText(root, TAGS_FILE));
}
