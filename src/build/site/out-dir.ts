/** Which folder a build may replace: an empty one, one that is not there yet, or a site that a build wrote. */
import { lstatSync, realpathSync, type Stats } from 'node:fs';
import path from 'node:path';
import { type Settings, SettingsError } from '../../settings.ts';
import { repository } from '../open/code-digest.ts';
import { entriesOf } from './places.ts';
import { LIST } from './site-list.ts';

/** Names at the top of this repository that a build must not replace. */
const OWN = new Set('.astro .cache .ci .git .github .vscode node_modules public questions scripts src tests'.split(' '));

/**
 * The folder to write to, without symbolic links.
 * @throws {SettingsError} when a build would replace files that no build wrote
 */
export function replaceableOutDir({ outDir, questionsDir, cacheDir }: Settings): string {
  const out = real(outDir);
  const refuse = (found: string, expected: string) =>
    new SettingsError(`Unexpected OUT_DIR "${outDir}", ${found}: expected ${expected}. Nothing was touched.`);
  for (const [what, folder] of [
    ['the questions', real(questionsDir)],
    ['this repository', real(repository)],
    ['the working directory', real(process.cwd())],
    ['CACHE_DIR', real(cacheDir)],
  ] as const)
    if (isInside(folder, out)) throw refuse(`which holds ${what}`, 'a folder of its own, because a build replaces it');
  if (isInside(out, real(questionsDir))) throw refuse('which lies inside the questions', 'a folder elsewhere, because a build replaces it');
  const [top = ''] = path.relative(real(repository), out).split(path.sep);
  if (isInside(out, real(repository)) && OWN.has(top) && !isInside(out, path.join(real(repository), '.cache')))
    throw refuse(`which lies in "${top}" of this repository`, 'a folder elsewhere, such as dist, because a build replaces it');
  const stats = statsOf(out);
  if (stats === 'below a file') throw refuse('which lies below a file', 'a folder; name another');
  if (!stats) return out;
  if (!stats.isDirectory()) throw refuse('which is a file', 'a folder; remove the file, or name another');
  const entries = entriesOf(out);
  if (entries.length > 0 && !entries.includes(LIST)) {
    const some = `${entries.slice(0, 3).join(', ')}${entries.length > 3 ? ' …' : ''}`;
    throw refuse(
      `which holds what no build wrote (${some})`,
      'an empty folder or the site of an earlier build; remove it yourself, or name another',
    );
  }
  return out;
}

function statsOf(location: string): Stats | undefined | 'below a file' {
  try {
    return lstatSync(location, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return 'below a file';
    throw error;
  }
}

/** A path without symbolic links, as far as it exists. */
function real(location: string): string {
  try {
    return realpathSync(location);
  } catch {
    const parent = path.dirname(location);
    return parent === location ? location : path.join(real(parent), path.basename(location));
  }
}

/** Whether `inner` is `outer` or lies below it. */
function isInside(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
}
