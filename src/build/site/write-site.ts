/** Writes every file of a site: those with new keys are rendered, the others are taken from earlier sites. */
import { cpSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sitemap } from '../../formats/sitemap.ts';
import type { History } from '../../history/read-events.ts';
import { resolveWords } from '../../markdown/resolve-words.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic, Prose } from '../../mosaic/mosaic.ts';
import { site } from '../../site.ts';
import { addressesUnder } from '../../views/address.ts';
import { glossaryOf } from '../../views/glossary.ts';
import type { CompiledSite } from '../astro/compile.ts';
import { renderer } from '../astro/renderer.ts';
import { siteLens } from '../lens/site-lens.ts';
import type { Store } from '../open/store.ts';
import { writeSearch } from '../search/search.ts';
import { searchKeyOf, searchRecord } from '../search/search-records.ts';
import { progress, type Stopwatch } from '../stopwatch.ts';
import type { ListedSite, NextSite } from './next-site.ts';
import { shapeOf, shapeWith } from './shape.ts';
import { type SiteFile, siteFiles } from './site-files.ts';
import type { ListEntry, SiteList } from './site-list.ts';

export interface SiteWork {
  mosaic: Mosaic;
  /** What happened to it, where that is known. */
  history?: History | undefined;
  store: Store;
  /** A promise, because search need not wait for it. */
  compiled: Promise<CompiledSite>;
  siteUrl: string;
  basePath: string;
  /** Digest of the code and the addresses that everything is made with. */
  made: string;
  next: NextSite;
  /** The last site, if it was made with the same code and addresses. */
  last?: ListedSite | undefined;
  signal?: AbortSignal | undefined;
  watch: Stopwatch;
}

/** Fills the next site and returns its list. */
export async function writeSite(work: SiteWork): Promise<SiteList> {
  const { compiled, watch, made } = work;
  // A turn later, so that search, which takes longest after an edit, begins at once.
  const pages = Promise.all([compiled, nextTurn()]).then(([site]) => watch.time('pages', () => pagesOf(work, site)));
  const [shards, files] = await together(
    watch.time('search', () => searchOf(work, pages)),
    pages,
  );
  return { made, search: shards, files };
}

/** Waits for both, also when one fails: the caller then removes the folder that they write to. */
async function together<A, B>(one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  const settled = await Promise.allSettled([one, other]);
  for (const result of settled) if (result.status === 'rejected') throw result.reason;
  return Promise.all([one, other]);
}

function searchOf({ mosaic, store, next, last, signal }: SiteWork, pages: Promise<unknown>) {
  const wordsOf = ({ digest, pointers }: Prose) => {
    const ids = new Map(pointers.map(({ written, id }) => [written, id]));
    return resolveWords(store.wordsOf(digest), (written) => mosaic.questions.get(ids.get(written) ?? written)?.label);
  };
  const shape = shapeOf(mosaic);
  const terms = Map.groupBy(mosaic.terms, ({ question }) => question);
  const records = Array.from(mosaic.questions.values(), (question) => {
    const also = (terms.get(question) ?? []).flatMap(({ name, also }) => [name, ...also]);
    return {
      id: question.id,
      from: shapeWith(shape, question),
      key: () => digestOf(searchKeyOf(question, also)),
      record: () => searchRecord(question, also, wordsOf, site.language),
    };
  });
  return writeSearch(records, {
    folder: path.join(next.folder, 'pagefind'),
    there: next.search,
    language: site.language,
    beside: pages,
    ...(last && { last: { folder: path.join(last.folder, 'pagefind'), keys: last.list.search } }),
    ...(signal && { signal }),
  });
}

/** Milliseconds of work on pages after which search gets a turn; chosen by eye. */
const TURN = 20;

async function pagesOf(work: SiteWork, compiled: CompiledSite): Promise<SiteList['files']> {
  const { mosaic, history, store, made, siteUrl, basePath, next, signal } = work;
  const lens = siteLens(mosaic, store, made, signal);
  // Begun now, because the pages of sources wait for it at the end; a failure until then is not unhandled.
  lens.unread().catch(() => undefined);
  const to = addressesUnder(basePath);
  const render = renderer(compiled, store, to, siteUrl, glossaryOf(mosaic.terms, to));
  const all = siteFiles(mosaic, to, siteUrl, lens, history);
  const shown = progress('files');
  shown.total(all.size);
  const files: SiteList['files'] = {};
  let turn = performance.now();
  for (const file of all.values()) {
    files[placeOf(file)] = await keptOrWritten(file, next, render);
    shown.step();
    if (performance.now() - turn > TURN) {
      await nextTurn();
      signal?.throwIfAborted();
      turn = performance.now();
    }
  }
  next.finish();
  const listed = [...all.values()].filter((file) => file.listed).map((file) => siteUrl + to.file(file.path));
  for (const [name, xml] of sitemap(listed, siteUrl + to.base)) next.write(name, xml);
  cpSync(compiled.client, next.folder, { recursive: true });
  shown.done();
  return files;
}

/** Puts a file into the site, and returns its entry in the list. Where it follows from the same as before, its content is not made. */
async function keptOrWritten(file: SiteFile, next: NextSite, render: ReturnType<typeof renderer>): Promise<ListEntry> {
  const place = placeOf(file);
  const from = await file.from?.();
  const same = from === undefined ? undefined : next.keepFrom(place, from);
  if (same) return same;
  const { key, view, text, bytes } = await file.content();
  const size = next.keep(place, key) ?? next.write(place, view ? await render(file.path, view()) : await (text ?? bytes)());
  return from === undefined ? [key, size] : [key, size, from];
}

/** The path of a file in the site's folder. */
function placeOf({ path: address }: SiteFile): string {
  if (address === '' || address.endsWith('/')) return `${address}index.html`;
  return address === '404' ? '404.html' : address;
}
