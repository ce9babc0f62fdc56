/** The part that `npm run build` and `npm start` share. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readSettings, type Settings } from '../../src/settings.ts';
import { visibleLines } from '../../src/visible.ts';
import { command } from './command.ts';
import { printText } from './print.ts';

/** The exit codes that shells give to a program ended by a signal. */
const ENDED = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * A command that builds the site. A signal ends the build, and the last site stays.
 * @param help printed for `--help`
 * @param then called after a new site is built
 */
export async function buildCommand(help: string, then?: (settings: Settings) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const end = (signal: NodeJS.Signals) => {
    process.exitCode = ENDED[signal as keyof typeof ENDED];
    stop.abort();
  };
  for (const signal of Object.keys(ENDED)) process.once(signal, end);
  let begun = false;
  let done = false;

  await command(help, async () => {
    parseArgs({ options: {} });
    const settings = readSettings();
    const { build } = await import('../../src/build/build.ts');
    const { printReport } = await import('../../src/formats/problems.ts');
    begun = true;
    const outcome = await build(settings, {
      signal: stop.signal,
      waiting: (other) => console.error(`Waiting for ${other} …`),
      remarking: (words) => console.error(visibleLines(words)),
    }).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
    // Lets a signal that came while the site was moved be handled now.
    await nextTurn();
    if (!outcome) return;
    done = outcome.done;
    const { result, summary } = outcome;
    if (!done || result.warnings > 0)
      console.error(printReport(result, process.env.GITHUB_ACTIONS ? 'github' : 'text', process.stderr.isTTY));
    if (!done) {
      process.exitCode ??= 1;
      return;
    }
    printText(`Built ${result.questions} questions into ${settings.outDir}: ${summary}`);
    if (!then || stop.signal.aborted) return;
    for (const signal of Object.keys(ENDED)) process.off(signal, end);
    await then(settings);
  });
  if (stop.signal.aborted) console.error('Stopped; the last site is as it was.');
  else if (begun && !done && process.exitCode === 1) console.error('\nNothing was built; the last good site is as it was.');
}
