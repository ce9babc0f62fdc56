/** The search index: shards, each a Pagefind index of its own, searched as one by `client/shards.js`. An edit costs the shards that it touches. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CustomRecord } from 'pagefind';
import { digestOf, hexDigestOf } from '../../mosaic/digest.ts';
import { sideBySide } from '../side-by-side.ts';
import { keepFolder } from '../site/keep.ts';
import type { Shard } from './search-worker.ts';

/** What search can find, with the key that says when it changed. */
export interface Searchable {
  /** Says which shard it is in. */
  id: string;
  /** A digest of all that `record` is made from. */
  key: string;
  /** Called only when its shard is written, and then when it is the shard's turn. */
  record(): CustomRecord | Promise<CustomRecord>;
}

/** A key for each shard, by its name: a digest of everything its files are made from. */
export type ShardKeys = Readonly<Record<string, string>>;

export interface SearchOptions {
  /** Where the index goes. */
  folder: string;
  /** Keys of the shards that lie there already, from an earlier index. */
  there?: ShardKeys;
  /** An index that this function wrote, and the keys it gave back. */
  last?: { folder: string; keys: ShardKeys } | undefined;
  /** BCP 47 tag of all records. */
  language: string;
  /** How many shards; unless said, by the number of records. */
  shards?: number;
  /** Other work of this process, which needs a core until it is done. */
  beside?: Promise<unknown>;
  signal?: AbortSignal | undefined;
}

/** Each takes a core, and a quarter of a megabyte a record of its shard. */
const SHARDS_AT_ONCE = 2;

/** When each lane may begin: there is always one, and a core is left to other work for as long as it goes on. */
function lanesBeside(other: Promise<unknown> = Promise.resolve()): Promise<unknown>[] {
  const cores = availableParallelism();
  const free = other.catch(() => undefined);
  return Array.from({ length: Math.min(SHARDS_AT_ONCE, cores) }, (_, lane) => (lane === 0 || lane + 1 < cores ? Promise.resolve() : free));
}

/**
 * Fills a folder with the index of all records. Shards that the last one has with the same key are taken from there, the others written.
 * @throws {Error} with Pagefind's own words, or the signal's reason; no process is left then, but part of an index is
 */
export async function writeSearch(records: readonly Searchable[], options: SearchOptions): Promise<ShardKeys> {
  const { folder, there = {}, last, language, signal } = options;
  const shards = spread(records, options.shards ?? shardsFor(records.length));
  const keys = shardKeys(shards, language);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in keys) || !(name in there)) rmSync(path.join(folder, name), { recursive: true });
  const stale: string[] = [];
  for (const [name, key] of Object.entries(keys)) {
    const shard = path.join(folder, name);
    if (there[name] === key) continue;
    rmSync(shard, { recursive: true, force: true });
    if (last?.keys[name] === key) keepFolder(path.join(last.folder, name), shard);
    else stale.push(name);
  }
  const write = async (name: string, signal: AbortSignal) => {
    const records = await Promise.all(shards[Number(name)]?.map((searchable) => searchable.record()) ?? []);
    await writeShard({ records, language, folder: path.join(folder, name), withCode: name === FIRST }, signal);
  };
  await sideBySide(stale, lanesBeside(options.beside), write, signal);
  copyFileSync(new URL('../../client/search/shards.js', import.meta.url), path.join(folder, 'pagefind.js'));
  copyFileSync(new URL('../../client/search/shard-weights.js', import.meta.url), path.join(folder, 'shard-weights.js'));
  writeFileSync(path.join(folder, 'shards.json'), JSON.stringify({ shards: shards.length }));
  return keys;
}

/** The shard that a browser asks for Pagefind's code. */
const FIRST = '0';

/**
 * How many shards so many records are spread over. An edit costs the records of a shard; a search costs a file a shard and word, and
 * agrees a little less with that of one index: with their number growing as the root of the records', all of it stays bearable.
 * A power of two, because another number means to write all anew.
 */
export function shardsFor(records: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(records / 100) / 2));
}

/** Which of so many shards an id is in, whatever else there is. */
export function shardOf(id: string, shards: number): number {
  return Number.parseInt(hexDigestOf(id, 8), 16) % shards;
}

/** Records by shard, in the order of their ids, so that a question moved in the tree leaves every shard as it is. */
function spread(records: readonly Searchable[], count: number): Searchable[][] {
  const shards: Searchable[][] = Array.from({ length: count }, () => []);
  for (const record of records) shards[shardOf(record.id, count)]?.push(record);
  for (const shard of shards) shard.sort((a, b) => (a.id < b.id ? -1 : 1));
  return shards;
}

function shardKeys(shards: readonly Searchable[][], language: string): Record<string, string> {
  const by = [pagefindVersion(), readFileSync(WORKER, 'utf8'), language];
  return Object.fromEntries(shards.map((shard, number) => [`${number}`, digestOf([...by, shard.map(({ id, key }) => [id, key])])]));
}

function pagefindVersion(): string {
  const file = findPackageJSON('pagefind', import.meta.url);
  if (!file) throw new Error('Search index: Pagefind is not installed; run npm install');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const WORKER = new URL('./search-worker.ts', import.meta.url);

/** Writes one shard. Settles when its thread has ended, however that comes. */
function writeShard(shard: Shard, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    // Pagefind's API prints a line for each pipe that breaks when it is stopped; what went wrong comes as an error.
    const worker = new Worker(WORKER, { workerData: shard, stderr: true });
    let written = false;
    let failure: Error | undefined;
    const stop = () => worker.postMessage('stop');
    signal.addEventListener('abort', stop);
    worker.on('message', () => (written = true));
    worker.on('error', (error) => (failure = error as Error));
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      if (written && !failure) resolve();
      else
        reject(
          signal.aborted ? signal.reason : new Error(`Search index: ${failure?.message ?? 'its thread ended early'}`, { cause: failure }),
        );
    });
  });
}
