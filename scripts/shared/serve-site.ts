/** The part that `npm run preview` and `npm start` share. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { recoverSite } from '../../src/build/site/recover-site.ts';
import { LIST } from '../../src/build/site/site-list.ts';
import type { Settings } from '../../src/settings.ts';
import { UsageError } from './command.ts';
import { printText } from './print.ts';

/**
 * Serves the built site until the process ends.
 * @throws {UsageError} when there is no site, or PORT is no port
 */
export async function serveSite({ outDir, basePath }: Settings): Promise<void> {
  const port = portFrom(process.env.PORT || '4321');
  const hasSite = () => existsSync(path.join(outDir, LIST));
  if (!hasSite()) await recoverSite(outDir, (other) => console.error(`Waiting for ${other} …`));
  if (!hasSite()) throw new UsageError(`Unexpected ${outDir} without a site in it, expected one that "npm run build" has written`);
  const { preview } = await import('astro');
  const server = await preview({ configFile: false, logLevel: 'error', outDir, base: basePath, trailingSlash: 'always', server: { port } });
  printText(`The mosaic is at http://localhost:${server.port}${basePath}  (Ctrl-C stops)`);
  endWithNpm();
}

/**
 * Ends when npm ends. Between npm and this process is a shell, which a signal ends and which does not pass the signal on: the server
 * would go on without it. So the parent is checked every 500 ms.
 */
function endWithNpm(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  setInterval(() => process.ppid === shell || process.exit(), 500).unref();
}

/** @throws {UsageError} if the word is no port */
function portFrom(word: string): number {
  const port = Number(word);
  if (!(Number.isInteger(port) && port > 0 && port < 65_536))
    throw new UsageError(`Unexpected PORT "${word}", expected a number from 1 to 65535`);
  return port;
}
