/** `npm run check`: prints every problem of the questions, with its place. */
import { parseArgs } from 'node:util';
import { checkFolder } from '../src/build/open/check-folder.ts';
import type { Format } from '../src/formats/problems.ts';
import type { Problem } from '../src/mosaic/problem.ts';
import { readSettings, type Settings } from '../src/settings.ts';
import { visible } from '../src/visible.ts';
import { command, UsageError } from './shared/command.ts';
import { printData } from './shared/print.ts';

const HELP = `Usage: npm run check -- [--format text|json|github] [--fix [--dry-run]]

Checks every question file in QUESTIONS_DIR (default: questions) and prints all problems.
With --fix, first fixes what is certain: former ids, misspelt ids, links and names of fields that are near to only one,
other addresses of a paper, and entries twice in a list. It also writes one sentence a line, insights of several lines as
literal blocks, and fields in their order. With --dry-run it only says what it would fix.
Exit code: 0 when there are no errors, whatever is suggested, 1 when there are, 2 when the command cannot run.

Examples:
  npm run check
  npm run --silent check -- --format json
  npm run check -- --fix --dry-run`;

/** More files whose layout changes are counted and not listed. */
const MOST_LISTED = 20;

const FORMATS: readonly Format[] = ['text', 'json', 'github'];

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
  if (values.fix) await fixFolder(settings, values['dry-run']);
  const { text, errors } = await checkFolder(settings, format, process.stdout.isTTY === true);
  // This text has colours, and control characters in it are visible already.
  if (format === 'text') console.log(text);
  else printData(text);
  process.exitCode = errors > 0 ? 1 : 0;
});

/** Fixes what is certain; in a dry run only says what. It prints to stderr, because programs may read the report on stdout. */
async function fixFolder(settings: Settings, dryRun: boolean): Promise<void> {
  const { readFolder } = await import('../src/build/open/read-folder.ts');
  const { fix } = await import('../src/edit/fix.ts');
  const { writeChange } = await import('../src/edit/write-change.ts');
  const { files, beside } = await readFolder(settings);
  const { change, problems } = fix(files, beside);
  if (!dryRun) await writeChange(settings.questionsDir, change);
  const done = dryRun ? 'would fix' : 'fixed';
  const isLaidOut = ({ severity }: Problem) => severity === 'suggestion';
  const laidOut = problems.filter(isLaidOut);
  const isMany = laidOut.length > MOST_LISTED;
  for (const { file, line, column, message } of isMany ? problems.filter((problem) => !isLaidOut(problem)) : problems)
    console.error(visible(`${done} ${file}:${line}:${column} ${message}`));
  if (isMany) console.error(`${done} the layout of ${new Set(laidOut.map(({ file }) => file)).size} files`);
  if (problems.length === 0) console.error('Nothing to fix.');
}
