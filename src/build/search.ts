/** The search index: shards, each a Pagefind index of its own, searched as one by `client/shards.js`. An edit costs the shards of what it changed. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CustomRecord } from 'pagefind';
import { digestOf } from '../mosaic/digest.ts';
import { keepFolder } from './keep.ts';
import type { Shard } from './search-worker.ts';

/** One record with the key that says when it changed. */
export interface Searchable {
  /** Says which shard it is in, for ever. */
  id: string;
  /** A digest of all that `record` is made from. */
  key: string;
  /** Called only where its shard is written, and when its turn comes. */
  record(): CustomRecord | Promise<CustomRecord>;
}

/** A key for each shard, by its name: a digest of everything its files are made from. */
export type ShardKeys = Readonly<Record<string, string>>;

interface SearchOptions {
  /** Absent or empty. */
  folder: string;
  /** An index written by this function, and what it returned. */
  last?: { folder: string; keys: ShardKeys } | undefined;
  /** BCP 47 tag of all records. */
  language: string;
  /** How many shards; by the number of records unless said. */
  shards?: number;
  signal?: AbortSignal | undefined;
}

/** Each takes a core, and about a quarter of a megabyte a record of its shard. */
const AT_ONCE = 2;

/**
 * Fills `folder` with the index of all records. Shards that `last` has with the same key are taken from there, the others are written, two at a time.
 * @throws {Error} with Pagefind's own words; its processes have ended then
 */
export async function writeSearch(records: readonly Searchable[], options: SearchOptions): Promise<ShardKeys> {
  const { folder, last, language, signal } = options;
  const shards = spread(records, options.shards ?? shardsFor(records.length));
  const pagefind = pagefindVersion();
  const keys: Record<string, string> = {};
  const stale: [name: string, searchables: readonly Searchable[]][] = [];
  mkdirSync(folder, { recursive: true });
  for (const [number, searchables] of shards.entries()) {
    const name = `${number}`;
    const key = digestOf([pagefind, language, searchables.map(({ id, key }) => [id, key])]);
    keys[name] = key;
    if (last?.keys[name] === key) keepFolder(path.join(last.folder, name), path.join(folder, name));
    else stale.push([name, searchables]);
  }
  await sideBySide(stale, AT_ONCE, signal, async ([name, searchables], signal) => {
    const records = await Promise.all(searchables.map((searchable) => searchable.record()));
    await writeShard({ records, language, folder: path.join(folder, name), withCode: name === '0' }, signal);
  });
  copyFileSync(new URL('../client/shards.js', import.meta.url), path.join(folder, 'pagefind.js'));
  writeFileSync(path.join(folder, 'shards.json'), JSON.stringify({ shards: shards.length }));
  return keys;
}

/** How many shards so many records are spread over. */
export function shardsFor(records: number): number {
  return Math.max(1, Math.round(records / 1000));
}

/** Which of so many shards an id is in. */
export function shardOf(id: string, shards: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE() % shards;
}

/** Records by shard, ordered by id, so that a question moved in the tree leaves every shard as it is. */
function spread(records: readonly Searchable[], count: number): Searchable[][] {
  const shards: Searchable[][] = Array.from({ length: count }, () => []);
  for (const record of records) shards[shardOf(record.id, count)]?.push(record);
  for (const shard of shards) shard.sort((a, b) => (a.id < b.id ? -1 : 1));
  return shards;
}

/** What other code than this writes an index differently. */
function pagefindVersion(): string {
  const file = findPackageJSON('pagefind', import.meta.url);
  if (!file) throw new Error('Search index: Pagefind is not installed, run npm install');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Does a piece of work for each item, so many at a time; the first that fails stops the others, and all have ended when this throws. */
async function sideBySide<T>(
  items: readonly T[],
  atOnce: number,
  signal: AbortSignal | undefined,
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const queue = items.values();
  const lane = async () => {
    for (const item of queue) {
      either.throwIfAborted();
      await work(item, either);
    }
  };
  const lanes = Array.from({ length: Math.min(atOnce, availableParallelism()) }, () =>
    lane().catch((error: unknown) => {
      stop.abort(error);
      throw error;
    }),
  );
  await Promise.allSettled(lanes);
  await Promise.all(lanes);
}

/** Writes one shard; settles when its thread has ended, however that comes. */
function writeShard(shard: Shard, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { workerData: shard });
    let outcome: unknown = new Error('Search index: Pagefind ended before it had written anything');
    const stop = () => {
      outcome = signal.reason;
      void worker.terminate();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', () => (outcome = undefined));
    worker.on('error', (error) => (outcome = new Error(`Search index: ${error.message}`, { cause: error })));
    worker.on('exit', () => {
      signal.removeEventListener('abort', stop);
      if (outcome === undefined) resolve();
      else reject(outcome);
    });
  });
}
