/** Adds the marks in a file to those of this browser. */
import { count } from '../../views/count.ts';
import { LONGEST_TEXT } from './marks.ts';
import type { OwnMarks } from './own-marks.ts';
import { addedWords } from './own-words.ts';
import { parseMarks } from './parse-marks.ts';

/** No larger file has few enough characters: UTF-8 has at most three bytes for a UTF-16 code unit. */
const LARGEST = 3 * LONGEST_TEXT;

/** Returns what came of it, in words. */
export async function addFile(file: File, own: OwnMarks): Promise<string> {
  if (file.size > LARGEST) return `Nothing added: found a file of ${count(file.size)} bytes, expected at most ${count(LARGEST)}.`;
  const text = await file.text().catch(() => undefined);
  if (text === undefined) return 'Nothing added: the file could not be read.';
  const { marks, problems } = parseMarks(text);
  const added = marks.size > 0 ? own.add(marks) : undefined;
  return typeof added === 'string' ? added : addedWords(added, problems);
}
