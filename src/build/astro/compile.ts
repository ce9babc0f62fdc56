/** The site's code, compiled by Astro: once for each version of it, and kept. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../open/code-digest.ts';
import { lock } from '../site/lock.ts';

/** The part of Astro's app that we use: https://docs.astro.build/en/reference/adapter-reference/#building-a-server-entrypoint */
interface App {
  /** The templates, those without parameters first; `pattern` matches paths without the base. */
  getManifest(): { routes: { routeData: { pattern: RegExp } }[] };
  render(request: Request, options: { routeData: object; locals: object }): Promise<Response>;
}

export interface CompiledSite {
  app: App;
  /** Folder of the files that browsers load: scripts, styles, fonts, and the files of `public/`. */
  client: string;
}

/**
 * The compiled site: a kept one, or one that is compiled now.
 * @param folder where compiled code is kept, by its digest; a temporary folder is used where it cannot be written
 * @param digest of the code and of the base path, which is part of the compiled code
 * @param options `waiting` is called once, with the other process, if this one has to wait
 */
export async function compiledSite(
  folder: string,
  digest: string,
  basePath: string,
  { signal, waiting = () => undefined }: { signal?: AbortSignal; waiting?(other: string): void } = {},
): Promise<CompiledSite> {
  const kept = path.join(folder, digest);
  if (isWhole(kept)) return open(kept);
  const unlock = await lockIn(folder, waiting, signal);
  try {
    // The process that had the lock may have compiled the same code.
    if (isWhole(kept)) return await open(kept);
    if (!unlock) return await open(await compileForNow(basePath, signal));
    removeLeftovers(folder);
    const made = await compile(mkdtempSync(path.join(folder, STAGING)), basePath, signal);
    rmSync(kept, { recursive: true, force: true });
    renameSync(made, kept);
    removeUnused(folder);
    return await open(kept);
  } finally {
    unlock?.();
  }
}

/** Lets one process compile at a time, so that unfinished folders belong to nobody. Undefined where nothing can be written. */
async function lockIn(
  folder: string,
  waiting: (other: string) => void,
  signal: AbortSignal | undefined,
): Promise<(() => void) | undefined> {
  try {
    return await lock(path.join(folder, 'compiling'), `process ${process.pid}, which compiles the site's code`, waiting, signal);
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** Compiles for this process only. */
async function compileForNow(basePath: string, signal: AbortSignal | undefined): Promise<string> {
  const made = await compile(mkdtempSync(path.join(tmpdir(), 'mosaic-code-')), basePath, signal);
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  return made;
}

const STAGING = 'next-';

/** Compiles in a separate process, so that the memory of Vite is free when it ends. */
async function compile(staging: string, basePath: string, signal: AbortSignal | undefined): Promise<string> {
  const child = fork(path.join(import.meta.dirname, 'compile-child.ts'), [staging, basePath], {
    cwd: repository,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    ...(signal && { signal }),
  });
  let output = '';
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk));
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`The site's code does not compile:\n${output}`);
    writeFileSync(path.join(staging, SIZES), JSON.stringify(sizesIn(staging)));
    return staging;
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    throw error;
  }
}

/** Name of the list of the files of compiled code. */
const SIZES = 'sizes.json';

/** Each file and its size in bytes, to find out whether a folder has lost files. */
const sizesIn = (folder: string): [string, number][] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name !== SIZES)
    .sort()
    .map((name) => [name, statSync(path.join(folder, name))] as const)
    .flatMap(([name, stats]) => (stats.isFile() ? [[name, stats.size]] : []));

function isWhole(folder: string): boolean {
  try {
    return readFileSync(path.join(folder, SIZES), 'utf8') === JSON.stringify(sizesIn(folder));
  } catch {
    return false;
  }
}

async function open(folder: string): Promise<CompiledSite> {
  touch(folder);
  const { app } = (await import(pathToFileURL(path.join(folder, 'server/entry.mjs')).href)) as { app: App };
  return { app, client: path.join(folder, 'client') };
}

/** Milliseconds after which unused code is removed: a day, chosen by eye. */
const UNUSED = 24 * 60 * 60 * 1000;

function touch(folder: string): void {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // A process that cannot write here does not remove anything here either.
  }
}

/** Removes what killed builds left. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) if (name.startsWith(STAGING)) rmSync(path.join(folder, name), { recursive: true, force: true });
}

function removeUnused(folder: string): void {
  for (const name of readdirSync(folder)) {
    const other = path.join(folder, name);
    if (Date.now() - statSync(other).mtimeMs > UNUSED) rmSync(other, { recursive: true, force: true });
  }
}
