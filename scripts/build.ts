/** `npm run build`: checks the questions and builds the site. */
import { enableCompileCache } from 'node:module';
import { FolderError } from '../src/mosaic/read.ts';
import { printReport } from '../src/mosaic/report.ts';
import { readSettings } from '../src/settings.ts';

// Compiled code is kept from run to run, which saves a third of the start.
enableCompileCache('.cache/code');

try {
  const settings = readSettings();
  const { build } = await import('../src/build/build.ts');
  const { result, done, summary } = await build(settings);
  if (!done || result.warnings > 0)
    console.error(printReport(result, process.env.GITHUB_ACTIONS ? 'github' : 'text', process.stderr.isTTY));
  if (done) console.log(`Built ${result.questions} questions into ${settings.outDir}: ${summary}`);
  else {
    console.error('\nNothing was built; the last good site is as it was.');
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof FolderError || error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
