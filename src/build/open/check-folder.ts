/** The check of the questions on the disk. Where nothing has changed since the last check, its report is used again. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Format } from '../../formats/problems.ts';
import { BESIDE_FILES } from '../../mosaic/beside.ts';
import { digestOf } from '../../mosaic/digest.ts';
import { listQuestions } from '../../mosaic/read/read.ts';
import type { Settings } from '../../settings.ts';
import { parsingCode } from './code-digest.ts';
import { stampOf } from './stamp.ts';
import { storeFolder, withStore } from './store.ts';

/** A printed report, and how many errors it has. */
export interface PrintedReport {
  text: string;
  errors: number;
}

/**
 * Checks every question file.
 * @throws {FolderError} when the folder cannot be used
 */
export function checkFolder(settings: Settings, format: Format, color: boolean): Promise<PrintedReport> {
  const { questionsDir } = settings;
  return withStore(storeFolder(settings), parsingCode(), async (store) => {
    const kind = digestOf([process.cwd(), format, color]);
    // Before anything is read: a file that changes during the reading has another stamp the next time.
    const state = stateOf(questionsDir);
    const last = state && store.result<PrintedReport>(kind, state);
    if (last) return last;
    // Loaded only now: these modules take longer to load than a small mosaic takes to check.
    const [{ openQuestions }, { readBeside }, { check }, { printReport }] = await Promise.all([
      import('./open-questions.ts'),
      import('../../mosaic/read/read-beside.ts'),
      import('../../mosaic/check.ts'),
      import('../../formats/problems.ts'),
    ]);
    const files = await openQuestions(questionsDir, store, { render: false });
    const result = check(files, readBeside(questionsDir));
    const report = { text: printReport(result, format, color), errors: result.errors };
    // A refused file is read again each time.
    if (state && files.every(({ refusal }) => !refusal)) store.putResult(kind, state, report);
    return report;
  });
}

/** A digest of the stamps of all files that are checked; undefined where a file has none. */
function stateOf(questionsDir: string): string | undefined {
  const { root, names } = listQuestions(questionsDir);
  const beside = BESIDE_FILES.filter((name) => lstatSync(path.join(root, name), { throwIfNoEntry: false }));
  const stamps = [...names, ...beside].map((name) => [name, stampOf(path.join(root, name))]);
  return stamps.every(([, stamp]) => stamp) ? digestOf(stamps) : undefined;
}
