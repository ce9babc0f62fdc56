/** The file that says what each tag is for, read and parsed. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { LARGEST } from './question-file.ts';
import { readText, shown } from './read.ts';
import { parseTags, TAGS_FILE, type TagsFile } from './tags.ts';

/** Reads `tags.yaml` beside the questions, where there is one. A file that is refused has one flaw that says why. */
export function readTags(location: string): TagsFile | undefined {
  const root = realpathSync(location);
  if (!existsSync(path.join(root, TAGS_FILE))) return undefined;
  const text = readText(root, TAGS_FILE);
  const shownPath = shown(path.join(location, TAGS_FILE));
  if (typeof text === 'string') return parseTags(shownPath, text);
  const found = {
    symlink: 'link out of the folder',
    size: `file of more than ${LARGEST / 1024} KiB`,
    encoding: 'file that is not text in UTF-8',
    failure: 'failure',
  }[text.kind];
  return {
    path: shownPath,
    text: '',
    tags: new Map(),
    flaws: [{ start: 0, end: 0, reason: `Unexpected ${found}, expected one line a tag` }],
  };
}
