/** `npm run check`: every problem of the questions, with its place. */
import { parseArgs } from 'node:util';
import { readQuestionsCached } from '../src/build/load-cached.ts';
import { check } from '../src/mosaic/check.ts';
import { FolderError, readTags } from '../src/mosaic/read.ts';
import { FORMATS, type Format, printReport } from '../src/mosaic/report.ts';
import { readSettings } from '../src/settings.ts';

const HELP = `Usage: npm run check -- [--format text|json|github]

Checks every question file in QUESTIONS_DIR (default: questions) and prints all problems.
Exit code: 0 when there are no errors, 1 when there are, 2 when the command cannot run.

Examples:
  npm run check
  npm run --silent check -- --format json`;

function readArguments(): { format: Format; help: boolean } {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const format = FORMATS.find((name) => name === values.format);
  if (!format) throw new TypeError(`Unexpected format "${values.format}", expected one of ${FORMATS.join(', ')}`);
  return { format, help: values.help };
}

try {
  const { format, help } = readArguments();
  if (help) console.log(HELP);
  else {
    const settings = readSettings();
    const result = check(await readQuestionsCached(settings), await readTags(settings.questionsDir));
    console.log(printReport(result, format, process.stdout.isTTY));
    process.exitCode = result.errors > 0 ? 1 : 0;
  }
} catch (error) {
  if (!(error instanceof FolderError || error instanceof TypeError || error instanceof RangeError)) throw error;
  console.error(`${error.message}\n\n${HELP}`);
  process.exitCode = 2;
}
