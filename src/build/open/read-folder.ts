/** The questions for a command, until it ends. */
import type { Beside } from '../../mosaic/beside.ts';
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { readBeside } from '../../mosaic/read/read-beside.ts';
import type { Settings } from '../../settings.ts';
import { parsingCode } from './code-digest.ts';
import { openQuestions } from './open-questions.ts';
import { storeFolder, withStore } from './store.ts';

/**
 * Reads the folder of questions and the files beside them. The store stays open, because texts are read from it on demand.
 * @throws {FolderError} when the folder cannot be used
 */
export async function readFolder(settings: Settings): Promise<{ files: QuestionFile[]; beside: Beside }> {
  const files = await new Promise<QuestionFile[]>((resolve, reject) => {
    withStore(storeFolder(settings), parsingCode(), async (store) => {
      resolve(await openQuestions(settings.questionsDir, store, { render: false }));
      await new Promise(() => undefined);
    }).catch(reject);
  });
  return { files, beside: readBeside(settings.questionsDir) };
}
