/** The history of the questions for a command: what a build or another command has read is used again. */
import type { History } from '../../history/read-events.ts';
import type { Settings } from '../../settings.ts';
import { parsingCode } from './code-digest.ts';
import { openHistory } from './open-history.ts';
import { storeFolder, withStore } from './store.ts';

/** @param remarking is called when git fails; see {@link openHistory} */
export const historyFor = (settings: Settings, remarking: (words: string) => void): Promise<History | undefined> =>
  withStore(storeFolder(settings), parsingCode(), (store) => openHistory(settings.questionsDir, store, remarking));
