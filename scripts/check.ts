/** `npm run check`: every problem of the questions, with its place. */
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { keepCompiledCode } from './shared/compile-cache.ts';

const HELP = `Usage: npm run check -- [--format text|json|github]

Checks every question file in QUESTIONS_DIR (default: questions) and prints all problems.
Exit code: 0 when there are no errors, 1 when there are, 2 when the command cannot run.

Examples:
  npm run check
  npm run --silent check -- --format json`;

keepCompiledCode();
const { command, UsageError } = await import('./shared/command.ts');
// Not the workplace of commands that change questions: nothing is parsed here that has not changed.
const { readFolder } = await import('../src/build/read-folder.ts');
const { check } = await import('../src/mosaic/check.ts');
const { printData } = await import('./shared/print.ts');
const { FORMATS, printReport } = await import('../src/mosaic/report.ts');

await command(HELP, async () => {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new UsageError(`Unexpected format "${values.format}", expected one of ${FORMATS.join(', ')}`);
  const { files, tags } = await readFolder(readSettings());
  const result = check(files, tags);
  const report = printReport(result, format, process.stdout.isTTY);
  // The text has colours, and shows what strangers wrote already.
  if (format === 'text') console.log(report);
  else printData(report);
  process.exitCode = result.errors > 0 ? 1 : 0;
});
