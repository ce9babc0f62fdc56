/** The questions that a command works on, and how it writes a change of them: whole or not at all. */
import path from 'node:path';
import { readFolder } from '../../src/build/open/read-folder.ts';
import { type Change, changed, changedBeside, newErrors } from '../../src/edit/change.ts';
import { Refusal } from '../../src/edit/refusal.ts';
import { writeChange } from '../../src/edit/write-change.ts';
import type { Beside } from '../../src/mosaic/beside.ts';
import type { QuestionFile } from '../../src/mosaic/question-file.ts';
import { readSettings, type Settings } from '../../src/settings.ts';
import { visible } from '../../src/visible.ts';
import { printText } from './print.ts';

export interface Workplace {
  settings: Settings;
  files: readonly QuestionFile[];
  beside: Beside;
}

/** Reads the questions that a command works on. */
export async function openQuestions(): Promise<Workplace> {
  const settings = readSettings();
  return { settings, ...(await readFolder(settings)) };
}

/**
 * Writes a change, or in a dry run only prints it. Checks first that it adds no errors.
 * @throws {Refusal} when it would add some; then nothing is written
 */
export async function apply({ settings, files, beside }: Workplace, change: Change, dryRun: boolean): Promise<void> {
  const errors = newErrors(files, changed(files, change), beside, changedBeside(beside, change));
  if (errors.length > 0) {
    const list = errors.map(({ file, line, column, message, ruleId }) => visible(`${file}:${line}:${column} ${message} (${ruleId})`));
    throw new Refusal(`Nothing was written, because the questions would have errors:\n${list.join('\n')}`);
  }
  if (change.size === 0) {
    printText('Nothing to change.');
    return;
  }
  if (!dryRun) await writeChange(settings.questionsDir, change);
  const names = new Set(files.map(({ name }) => name));
  const folder = path.relative(process.cwd(), settings.questionsDir).split(path.sep).join('/') || '.';
  for (const [name, text] of [...change].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const verb = text === undefined ? 'removes' : names.has(name) ? 'changes' : 'writes';
    printText(visible(`${dryRun ? 'would: ' : ''}${verb} ${folder}/${name}`));
  }
}
