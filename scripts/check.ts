/** `npm run check`: every problem of the questions, with its place. */
import { parseArgs } from 'node:util';
import type { QuestionFile } from '../src/mosaic/question-file.ts';
import type { TagsFile } from '../src/mosaic/tags.ts';
import { readSettings } from '../src/settings.ts';
import { keepCompiledCode } from './shared/compile-cache.ts';

const HELP = `Usage: npm run check -- [--format text|json|github] [--fix [--dry-run]]

Checks every question file in QUESTIONS_DIR (default: questions) and prints all problems.
With --fix, mends first what is certain: former ids, ids, links and names of fields that are misspelt and near to only one,
other addresses of a paper, and what a list says twice. With --dry-run it only says what it would mend.
Exit code: 0 when there are no errors, 1 when there are, 2 when the command cannot run.

Examples:
  npm run check
  npm run --silent check -- --format json
  npm run check -- --fix --dry-run`;

keepCompiledCode();
const { command, UsageError } = await import('./shared/command.ts');
// Not the workplace of commands that change questions: nothing is parsed here that has not changed.
const { readFolder } = await import('../src/build/read-folder.ts');
const { check } = await import('../src/mosaic/check.ts');
const { printData } = await import('./shared/print.ts');
const { visible } = await import('../src/visible.ts');
const { FORMATS, printReport } = await import('../src/mosaic/report.ts');

await command(HELP, async () => {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      fix: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  });
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new UsageError(`Unexpected format "${values.format}", expected one of ${FORMATS.join(', ')}`);
  if (values['dry-run'] && !values.fix) throw new UsageError('Unexpected --dry-run without --fix, expected both: a check changes nothing');
  const settings = readSettings();
  const { files, tags } = await readFolder(settings);
  const result = check(values.fix ? await fixed(settings.questionsDir, files, tags, values['dry-run']) : files, tags);
  const report = printReport(result, format, process.stdout.isTTY);
  // The text has colours, and shows what strangers wrote already.
  if (format === 'text') console.log(report);
  else printData(report);
  process.exitCode = result.errors > 0 ? 1 : 0;
});

/** The files with what is certain mended, and written so; in a dry run only said. It says so beside the report, which programs may read. */
async function fixed(folder: string, files: readonly QuestionFile[], tags: TagsFile | undefined, dryRun: boolean) {
  const { mend } = await import('../src/edit/mend.ts');
  const { changed, writeChange } = await import('../src/edit/change.ts');
  const { change, problems } = mend(files, tags);
  if (!dryRun) await writeChange(folder, change);
  for (const { file, line, column, message } of problems)
    console.error(visible(`${dryRun ? 'would mend' : 'mended'} ${file}:${line}:${column} ${message}`));
  if (problems.length === 0) console.error('Nothing to mend.');
  return dryRun || change.size === 0 ? files : changed(files, change);
}
