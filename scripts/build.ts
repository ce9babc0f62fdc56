/** `npm run build`: checks the questions and builds the site. */

import { setImmediate as nextTurn } from 'node:timers/promises';
import { readSettings } from '../src/settings.ts';
import { UserError } from '../src/user-error.ts';
import { keepCompiledCode } from './shared/compile-cache.ts';

/** Exit codes of a program that a signal ends, as shells say them. */
const ENDED = { SIGINT: 130, SIGTERM: 143 } as const;

const stop = new AbortController();
for (const [signal, code] of Object.entries(ENDED)) {
  process.once(signal, () => {
    process.exitCode = code;
    stop.abort();
  });
}

try {
  const settings = readSettings();
  keepCompiledCode();
  const { build } = await import('../src/build/build.ts');
  const { printReport } = await import('../src/mosaic/report.ts');
  const { result, done, summary } = await build(settings, {
    signal: stop.signal,
    waiting: (other) => console.error(`Waiting for ${other} …`),
  });
  // A signal that came while the site was moved is heard now.
  await nextTurn();
  if (!done || result.warnings > 0)
    console.error(printReport(result, process.env.GITHUB_ACTIONS ? 'github' : 'text', process.stderr.isTTY));
  if (done) console.log(`Built ${result.questions} questions into ${settings.outDir}: ${summary}`);
  else {
    console.error('\nNothing was built; the last good site is as it was.');
    process.exitCode ??= 1;
  }
} catch (error) {
  if (stop.signal.aborted) console.error('Stopped; the last site is as it was.');
  else if (error instanceof UserError) {
    console.error(error.message);
    process.exitCode = error.exitCode;
  } else if (isOfTheSystem(error)) {
    console.error(`${error.message}\nNothing was built; the last good site is as it was.`);
    process.exitCode = 1;
  } else throw error;
}

/** No room, no permission and the like: not ours to explain by a stack of calls. */
function isOfTheSystem(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}
