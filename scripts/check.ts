/** `npm run check`: every problem of the questions, with its place. */
import { parseArgs } from 'node:util';
import { check } from '../src/mosaic/check.ts';
import { FORMATS, printReport } from '../src/mosaic/report.ts';
import { command, openQuestions, UsageError } from './shared/command.ts';

const HELP = `Usage: npm run check -- [--format text|json|github]

Checks every question file in QUESTIONS_DIR (default: questions) and prints all problems.
Exit code: 0 when there are no errors, 1 when there are, 2 when the command cannot run.

Examples:
  npm run check
  npm run --silent check -- --format json`;

await command(HELP, async () => {
  const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } });
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new UsageError(`Unexpected format "${values.format}", expected one of ${FORMATS.join(', ')}`);
  const { files, tags } = await openQuestions();
  const result = check(files, tags);
  console.log(printReport(result, format, process.stdout.isTTY));
  process.exitCode = result.errors > 0 ? 1 : 0;
});
