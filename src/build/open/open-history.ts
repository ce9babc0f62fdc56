/** What happened to the questions until now, from the commits of their repository; what was read before comes from the store. */
import { GitError } from '../../history/git.ts';
import { type History, readHistory } from '../../history/read-events.ts';
import { historyCode } from './code-digest.ts';
import type { Store } from './store.ts';

/**
 * Reads the history of a questions folder.
 * @param remarking is called when git fails: a site without its history is better than none
 * @returns undefined where there is none: outside a repository, without git, and for a folder that no commit has
 */
export async function openHistory(
  folder: string,
  store: Pick<Store, 'result' | 'putResult'>,
  remarking: (words: string) => void,
): Promise<History | undefined> {
  const code = historyCode();
  try {
    const kept = store.result<History>('history', code);
    const history = await readHistory(folder, kept);
    if (history && history.commit !== kept?.commit) store.putResult('history', code, history);
    return history && (history.events.length > 0 || history.since) ? history : undefined;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    remarking(`The history of the questions cannot be read, so the site is without it. ${error.message}`);
    return undefined;
  }
}
