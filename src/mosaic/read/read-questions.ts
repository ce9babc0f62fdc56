/** Reads and parses a folder of questions, without the store. */

import type { QuestionFile } from '../question-file.ts';
import { questionFrom } from './parse-question.ts';
import { listQuestions, readText, shownIn } from './read.ts';

/** Reads every question file of a folder, in the order of their paths. @throws {FolderError} as {@link listQuestions} does */
export function readQuestions(location: string): QuestionFile[] {
  const folder = listQuestions(location);
  return folder.names.map((name) => questionFrom(shownIn(folder, name), name, readText(folder.root, name)));
}
