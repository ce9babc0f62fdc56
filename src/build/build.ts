/** The whole build: check, then pages and search side by side, then the new site in place of the old one. */
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CheckResult } from '../mosaic/check.ts';
import { digestOf } from '../mosaic/digest.ts';
import { loadMosaic } from '../mosaic/load.ts';
import { readBeside } from '../mosaic/read/read-beside.ts';
import type { Settings } from '../settings.ts';
import { compiledSite } from './astro/compile.ts';
import { parsingCode, siteCode } from './open/code-digest.ts';
import { openHistory } from './open/open-history.ts';
import { openQuestions } from './open/open-questions.ts';
import { storeFolder, withStore } from './open/store.ts';
import { lock } from './site/lock.ts';
import { type ListedSite, openNextSite } from './site/next-site.ts';
import { replaceableOutDir } from './site/out-dir.ts';
import { keepOld, makeOwnFolder, placesFor, recover, removeOwnFolder, swap } from './site/places.ts';
import { readList, writeList } from './site/site-list.ts';
import { writeSite } from './site/write-site.ts';
import { stopwatch } from './stopwatch.ts';

export interface Built {
  result: CheckResult;
  /** Whether there is a new site; false when the questions have errors. */
  done: boolean;
  summary: string;
}

export interface BuildOptions {
  /** Ends the build: what it has begun is removed, the last site stays. */
  signal?: AbortSignal;
  /** Called once, with the holder of the site's folder, if the build has to wait for it. */
  waiting?(other: string): void;
  /** Called with what went wrong and does not end the build. */
  remarking?(words: string): void;
}

/**
 * Builds the site. When anything fails, the last good site stays as it was.
 * @throws {FolderError} when the questions folder cannot be used
 * @throws {SettingsError} when the folder of the site must not be replaced
 */
export async function build(
  settings: Settings,
  { signal, waiting = () => undefined, remarking = () => undefined }: BuildOptions = {},
): Promise<Built> {
  const watch = stopwatch();
  const places = placesFor(replaceableOutDir(settings));
  const unlock = await lock(places.own, `the build of ${settings.questionsDir} by process ${process.pid}`, waiting, signal);
  const ended = new AbortController();
  const stop = signal ? AbortSignal.any([signal, ended.signal]) : ended.signal;
  try {
    recover(places);
    // The folder may have changed while this build waited.
    replaceableOutDir(settings);
    return await withStore(storeFolder(settings), parsingCode(), async (store) => {
      const code = digestOf([siteCode(), settings.basePath]);
      const codeFolder = path.join(settings.cacheDir, 'code');
      const compiling = watch.time('code', compiledSite(codeFolder, code, settings.basePath, { signal: stop, waiting }));
      compiling.catch(() => undefined);
      const files = await watch.time('reading', openQuestions(settings.questionsDir, store, { render: true, signal: stop }));
      const { mosaic, result } = await watch.time('check', () => loadMosaic(files, readBeside(settings.questionsDir)));
      if (!mosaic) return { result, done: false, summary: watch.summary() };
      const history = await watch.time('history', openHistory(settings.questionsDir, store, remarking));
      const made = digestOf([code, settings.siteUrl]);
      const last = listedSite(places.site, made);
      makeOwnFolder(places);
      const spare = path.join(storeFolder(settings), `spare-${digestOf(places.site)}`);
      const next = openNextSite(places.next, last, listedSite(spare, made));
      const written = await writeSite({
        mosaic,
        history,
        store,
        compiled: compiling,
        ...settings,
        made,
        next,
        last,
        signal: stop,
        watch,
      });
      await nextTurn();
      stop.throwIfAborted();
      writeList(places.next, written);
      await watch.time('swap', () => {
        swap(places);
        keepOld(places, spare);
      });
      store.keepRendered(new Set(files.flatMap(({ prose, insights }) => [prose, ...insights.map((insight) => insight?.digest ?? '')])));
      return { result, done: true, summary: watch.summary() };
    });
  } finally {
    // Stops all work that still runs.
    ended.abort();
    removeOwnFolder(places);
    unlock();
  }
}

/** A site that was made with the same code and addresses, with its list. */
function listedSite(folder: string, made: string): ListedSite | undefined {
  const list = readList(folder, made);
  return list && { folder, list };
}
