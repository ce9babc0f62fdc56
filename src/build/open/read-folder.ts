/** The questions for a command, until it ends. */
import type { QuestionFile } from '../../mosaic/question-file.ts';
import { readTags } from '../../mosaic/read/read-tags.ts';
import type { TagsFile } from '../../mosaic/read/tags.ts';
import type { Settings } from '../../settings.ts';
import { parsingCode } from './code-digest.ts';
import { openQuestions } from './open-questions.ts';
import { storeFolder, withStore } from './store.ts';

/**
 * Reads the folder of questions and its tags file. The store stays open, because texts are read from it on demand.
 * @throws {FolderError} when the folder cannot be used
 */
export async function readFolder(settings: Settings): Promise<{ files: QuestionFile[]; tags: TagsFile | undefined }> {
  const files = await new Promise<QuestionFile[]>((resolve, reject) => {
    withStore(storeFolder(settings), parsingCode(), async (store) => {
      resolve(await openQuestions(settings.questionsDir, store, { render: false }));
      await new Promise(() => undefined);
    }).catch(reject);
  });
  return { files, tags: readTags(settings.questionsDir) };
}
