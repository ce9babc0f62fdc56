/** `npm run build`: checks the questions and builds the site. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readSettings } from '../src/settings.ts';
import { command } from './shared/command.ts';
import { printText } from './shared/print.ts';

const HELP = `Usage: npm run build

Checks the questions in QUESTIONS_DIR (default: questions) and builds the site into OUT_DIR (default: dist).
CACHE_DIR (default: .cache) holds what the next build can use again; SITE_URL and BASE_PATH say where the site will be.
Exit code: 0 when the site was built, 1 when the questions have errors or the disk does not allow it, 2 when the command cannot run.

Examples:
  npm run build
  OUT_DIR=../site BASE_PATH=/mosaic/ npm run build`;

/** Exit codes of a program that a signal ends, as shells say them. */
const ENDED = { SIGINT: 130, SIGTERM: 143 } as const;

const stop = new AbortController();
for (const [signal, code] of Object.entries(ENDED)) {
  process.once(signal, () => {
    process.exitCode = code;
    stop.abort();
  });
}

let begun = false;
let done = false;

await command(HELP, async () => {
  parseArgs({ options: {} });
  const settings = readSettings();
  const { build } = await import('../src/build/build.ts');
  const { printReport } = await import('../src/mosaic/report.ts');
  begun = true;
  const outcome = await build(settings, {
    signal: stop.signal,
    waiting: (other) => console.error(`Waiting for ${other} …`),
  }).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  // A signal that came while the site was moved is heard now.
  await nextTurn();
  if (!outcome) return;
  done = outcome.done;
  const { result, summary } = outcome;
  if (!done || result.warnings > 0)
    console.error(printReport(result, process.env.GITHUB_ACTIONS ? 'github' : 'text', process.stderr.isTTY));
  if (done) printText(`Built ${result.questions} questions into ${settings.outDir}: ${summary}`);
  else process.exitCode ??= 1;
});
if (stop.signal.aborted) console.error('Stopped; the last site is as it was.');
else if (begun && !done && process.exitCode === 1) console.error('\nNothing was built; the last good site is as it was.');
