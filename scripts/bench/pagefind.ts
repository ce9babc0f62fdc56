/** Runs Pagefind's command line, in the version that the site uses, on the site of a peer. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from './measure.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../node_modules/pagefind');

export const PAGEFIND_VERSION: string = JSON.parse(readFileSync(path.join(FOLDER, 'package.json'), 'utf8')).version;

/** The command that `npx pagefind --site dist` runs, without the time that npx needs to find it. */
export const pagefind = (project: string): Command => ({
  program: process.execPath,
  args: [path.join(FOLDER, 'lib/runner/bin.cjs'), '--site', path.join(project, 'dist')],
  cwd: project,
});
