/** `npm run preview`: serves the built site at a local address. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { recoverSite } from '../src/build/recover-site.ts';
import { LIST } from '../src/build/site-list.ts';
import { readSettings } from '../src/settings.ts';
import { command, UsageError } from './shared/command.ts';
import { printText } from './shared/print.ts';

const HELP = `Usage: npm run preview

Serves the site that "npm run build" has written into OUT_DIR (default: dist), until it is stopped with Ctrl-C.
PORT (default: 4321) is where.

Examples:
  npm run preview
  PORT=8080 npm run preview`;

/** @throws {UsageError} for what is no port */
function portFrom(word: string): number {
  const port = Number(word);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError(`Unexpected PORT "${word}", expected a number from 1 to 65535`);
  return port;
}

await command(HELP, async () => {
  parseArgs({ options: {} });
  const { outDir, basePath } = readSettings();
  const port = portFrom(process.env.PORT || '4321');
  const hasSite = () => existsSync(path.join(outDir, LIST));
  if (!hasSite()) await recoverSite(outDir, (other) => console.error(`Waiting for ${other} …`));
  if (!hasSite()) throw new UsageError(`Unexpected ${outDir} without a site in it, expected one that "npm run build" has written`);
  const { preview } = await import('astro');
  const server = await preview({ configFile: false, logLevel: 'error', outDir, base: basePath, trailingSlash: 'always', server: { port } });
  printText(`The mosaic is at http://localhost:${server.port}${basePath}  (Ctrl-C stops)`);
});
