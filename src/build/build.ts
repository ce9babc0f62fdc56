/** The whole build: check, then Markdown, pages and search side by side, then the new site in place of the old one. */
import { copyFile, cp, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build as buildAstro } from 'astro';
import type { CheckResult } from '../mosaic/check.ts';
import { loadMosaic } from '../mosaic/load.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { readTags } from '../mosaic/read.ts';
import type { Settings } from '../settings.ts';
import { site } from '../site.ts';
import { searchRecords } from '../views/search-records.ts';
import { cacheFolder } from './cache.ts';
import { setCurrent } from './current.ts';
import { waitFor } from './integration.ts';
import { readQuestionsCached } from './load-cached.ts';
import { prepare } from './prepare.ts';
import { indexRecords } from './search.ts';
import { stopwatch } from './stopwatch.ts';

export interface Built {
  result: CheckResult;
  /** Whether there is a new site; false when the questions have errors. */
  done: boolean;
  summary: string;
}

/**
 * Builds the site. Whatever fails, the last good site stays as it was.
 * @throws {FolderError} when the questions folder cannot be used
 */
export async function build(settings: Settings): Promise<Built> {
  const watch = stopwatch();
  const { mosaic, result } = await watch.time('check', async () =>
    loadMosaic(await readQuestionsCached(settings), await readTags(settings.questionsDir)),
  );
  if (!mosaic) return { result, done: false, summary: watch.summary() };

  const staging = `${settings.outDir}.next-${process.pid}`;
  // Apart from the pages until both are done: Astro empties the folder that it writes to.
  const search = `${staging}-search`;
  try {
    const prepared = watch.time('Markdown', prepare(mosaic, settings));
    waitFor(prepared.then(setCurrent));
    await Promise.all([
      watch.time('search', async () => {
        const index = await indexRecords(searchRecords(mosaic, (await prepared).rendering, site.language));
        await index.write(search);
      }),
      watch.time('pages', () => buildAstro({ outDir: staging, cacheDir: cacheFolder(settings), logLevel: 'warn' })),
    ]);
    await rename(search, path.join(staging, 'pagefind'));
    await copyQuestionFiles(mosaic, settings.questionsDir, path.join(staging, 'questions'));
    await replace(settings.outDir, staging);
  } finally {
    for (const folder of [staging, search]) await rm(folder, { recursive: true, force: true });
  }
  return { result, done: true, summary: watch.summary() };
}

/** Each question's file as it is, at its id, for people and programs that take it elsewhere. */
async function copyQuestionFiles(mosaic: Mosaic, from: string, folder: string): Promise<void> {
  await Promise.all([...mosaic.questions.values()].map(({ id, file }) => copyFile(path.join(from, file), path.join(folder, `${id}.md`))));
}

/** Puts `next` where `current` is; the time without either is that of two renames. */
async function replace(current: string, next: string): Promise<void> {
  const old = `${current}.old-${process.pid}`;
  await mkdir(path.dirname(current), { recursive: true });
  const kept = await rename(current, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(next, current);
  } catch {
    // Another file system.
    await cp(next, current, { recursive: true });
  }
  if (kept) await rm(old, { recursive: true, force: true });
}
