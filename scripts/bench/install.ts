/** Installs the packages of a peer once and keeps them beside the site's caches. They are no dependencies of the site. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { measure } from './measure.ts';

/** @returns the `node_modules` folder, installed now or before */
export async function install(peer: string, dependencies: Readonly<Record<string, string>>, signal: AbortSignal): Promise<string> {
  const folder = path.resolve('.cache/peers', peer);
  const wanted = JSON.stringify({ private: true, dependencies });
  // Written last, so that an interrupted installation is repeated.
  const done = path.join(folder, 'installed.json');
  if ((await readFile(done, 'utf8').catch(() => undefined)) !== wanted) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), wanted);
    await measure({ program: 'npm', args: ['install', '--no-audit', '--no-fund', '--ignore-scripts'], cwd: folder }, signal);
    await writeFile(done, wanted);
  }
  return path.join(folder, 'node_modules');
}
