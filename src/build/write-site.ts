/** Writes every file of a site into an empty folder: those whose keys are new are rendered, the others are taken from the last site. */
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sitemap } from '../formats/sitemap.ts';
import { digestOf } from '../mosaic/digest.ts';
import type { Mosaic } from '../mosaic/mosaic.ts';
import { site } from '../site.ts';
import { addressesUnder } from '../views/address.ts';
import { searchKeyOf, searchRecord } from '../views/search-records.ts';
import type { CompiledSite } from './compile.ts';
import { keepFile } from './keep.ts';
import { renderer } from './renderer.ts';
import { writeSearch } from './search.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import type { SiteList } from './site-list.ts';
import { progress, type Stopwatch } from './stopwatch.ts';
import type { Store } from './store.ts';

export interface SiteWork {
  mosaic: Mosaic;
  store: Store;
  /** Search does not have to wait for it. */
  compiled: Promise<CompiledSite>;
  siteUrl: string;
  basePath: string;
  /** Digest of the code and the addresses that everything is made with. */
  made: string;
  /** The folder to fill. */
  folder: string;
  /** The last site, if what is in it was made with the same code. */
  last?: { folder: string; list: SiteList } | undefined;
  signal?: AbortSignal | undefined;
  watch: Stopwatch;
}

/** Fills the folder and says what is in it. */
export async function writeSite(work: SiteWork): Promise<SiteList> {
  const { compiled, watch, made } = work;
  const [search, files] = await together(
    watch.time('search', () => searchOf(work)),
    compiled.then((site) => watch.time('pages', () => pagesOf(work, site))),
  );
  return { made, search, files };
}

/** Both, and an error only when neither is at work any more: what they write to is removed then. */
async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const settled = await Promise.allSettled([one, other]);
  for (const result of settled) if (result.status === 'rejected') throw result.reason;
  return Promise.all([one, other]);
}

function searchOf({ mosaic, store, folder, last, signal }: SiteWork) {
  const wordsOf = ({ digest }: { digest: string }) => store.renderedText(digest).words;
  const records = Array.from(mosaic.questions.values(), (question) => ({
    id: question.id,
    key: digestOf(searchKeyOf(question)),
    record: () => searchRecord(question, wordsOf, site.language),
  }));
  return writeSearch(records, {
    folder: path.join(folder, 'pagefind'),
    language: site.language,
    ...(last && { last: { folder: path.join(last.folder, 'pagefind'), keys: last.list.search } }),
    ...(signal && { signal }),
  });
}

/** Milliseconds of work on pages after which search has its turn. */
const TURN = 20;

async function pagesOf(work: SiteWork, compiled: CompiledSite): Promise<SiteList['files']> {
  const { mosaic, store, siteUrl, basePath, folder, last, signal } = work;
  cpSync(compiled.client, folder, { recursive: true });
  const to = addressesUnder(basePath);
  const render = renderer(compiled, store, to, siteUrl);
  const all = siteFiles(mosaic, to, siteUrl);
  const shown = progress('files');
  shown.total(all.size);
  const files: SiteList['files'] = {};
  const folders = new Set([folder]);
  let turn = performance.now();
  for (const file of all.values()) {
    const place = placeOf(file);
    const target = path.join(folder, place);
    makeFolder(path.dirname(target), folders);
    const { key, view, text } = file.content();
    const kept = last?.list.files[file.path];
    if (last && kept?.[0] === key && keep(path.join(last.folder, place), target, kept[1])) files[file.path] = kept;
    else {
      const content = view ? await render(file.path, view()) : text();
      writeFileSync(target, content);
      files[file.path] = [key, Buffer.byteLength(content)];
    }
    shown.step();
    if (performance.now() - turn > TURN) {
      await nextTurn();
      signal?.throwIfAborted();
      turn = performance.now();
    }
  }
  const listed = [...all.values()].filter((file) => file.listed).map((file) => siteUrl + to.file(file.path));
  for (const [name, xml] of sitemap(listed, siteUrl + to.base)) writeFileSync(path.join(folder, name), xml);
  shown.done();
  return files;
}

/** Where a file lies in the site's folder. */
const placeOf = ({ path: address }: SiteFile) =>
  address === '' || address.endsWith('/') ? `${address}index.html` : address === '404' ? '404.html' : address;

function makeFolder(folder: string, made: Set<string>): void {
  if (made.has(folder)) return;
  makeFolder(path.dirname(folder), made);
  mkdirSync(folder, { recursive: true });
  made.add(folder);
}

/** Takes a file of the last site, if it is there as it was written. */
function keep(from: string, to: string, size: number): boolean {
  if (statSync(from, { throwIfNoEntry: false })?.size !== size) return false;
  keepFile(from, to);
  return true;
}
