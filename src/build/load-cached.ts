/** Reads questions with the help of what the last build or check parsed. */
import path from 'node:path';
import { type QuestionFile, readQuestions } from '../mosaic/read.ts';
import type { Settings } from '../settings.ts';
import { cacheFolder, readCache, writeCache } from './cache.ts';

/** @throws {FolderError} as {@link readQuestions} does */
export async function readQuestionsCached(settings: Settings): Promise<QuestionFile[]> {
  const file = path.join(cacheFolder(settings), 'questions.json');
  const previous = await readCache<QuestionFile>(file);
  const files = await readQuestions(settings.questionsDir, previous);
  const changed = files.length !== previous.size || files.some((question) => previous.get(question.name) !== question);
  if (changed) await writeCache(file, new Map(files.map((question) => [question.name, question])));
  return files;
}
