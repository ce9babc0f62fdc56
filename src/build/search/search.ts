/** The search index: shards, each a Pagefind index; `client/search/shards.js` searches them as one. An edit rewrites one shard. */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { digestOf, hexDigestOf } from '../../mosaic/digest.ts';
import { sideBySide } from '../side-by-side.ts';
import { keepFolder } from '../site/keep.ts';
import type { SearchRecord } from './search-records.ts';
import type { Shard, STOP } from './search-worker.ts';

/** A question as search finds it, with a key that tells whether it changed. */
export interface Searchable {
  /** Decides which shard it is in. */
  id: string;
  /** What the key follows from, known with less work. */
  from: string;
  /** A digest of everything that `record` is made from. */
  key(): string;
  /** Called only when its shard is written. */
  record(): SearchRecord | Promise<SearchRecord>;
}

/** By the name of a shard: its key, a digest of everything its files are made from, and a digest of what the key follows from. */
export type ShardKeys = Readonly<Record<string, readonly [key: string, from: string]>>;

export interface SearchOptions {
  /** Where the index goes. */
  folder: string;
  /** Keys of the shards that the folder has already, from an earlier index. */
  there?: ShardKeys;
  /** An index that this function wrote, and the keys that it returned. */
  last?: { folder: string; keys: ShardKeys } | undefined;
  /** BCP 47 tag of all records. */
  language: string;
  /** How many shards; by default, by the number of records. */
  shards?: number;
  /** Other work of this process, which needs a core until it is done. */
  beside?: Promise<unknown>;
  signal?: AbortSignal | undefined;
}

/** Each needs a core, and a quarter of a megabyte of memory for each record of its shard. */
const SHARDS_AT_ONCE = 2;

/** When each lane may begin: the first at once; the one that would take the last core, when the other work is done. */
function lanesBeside(other: Promise<unknown> = Promise.resolve()): Promise<unknown>[] {
  const cores = availableParallelism();
  const free = other.catch(() => undefined);
  return Array.from({ length: Math.min(SHARDS_AT_ONCE, cores) }, (_, lane) => (lane === 0 || lane + 1 < cores ? Promise.resolve() : free));
}

/**
 * Fills a folder with the index of all records. Shards with the same key are taken from the last index, the others are written.
 * @throws {Error} with Pagefind's own message, or the signal's reason; then no process is left, but a part of an index is
 */
export async function writeSearch(records: readonly Searchable[], options: SearchOptions): Promise<ShardKeys> {
  const { folder, there = {}, last, language, signal } = options;
  const shards = spread(records, options.shards ?? shardsFor(records.length));
  const keys = shardKeys(shards, language, [there, last?.keys ?? {}]);
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) if (!(name in keys) || !(name in there)) rmSync(path.join(folder, name), { recursive: true });
  const stale: string[] = [];
  for (const [name, [key]] of Object.entries(keys)) {
    const shard = path.join(folder, name);
    if (there[name]?.[0] === key) continue;
    rmSync(shard, { recursive: true, force: true });
    if (last?.keys[name]?.[0] === key) keepFolder(path.join(last.folder, name), shard);
    else stale.push(name);
  }
  const writers: Writer[] = [];
  const free: Writer[] = [];
  const write = async (name: string, signal: AbortSignal) => {
    // Before the records, because a thread starts beside this one.
    const writer = free.pop() ?? startWriter();
    if (!writers.includes(writer)) writers.push(writer);
    const records = await Promise.all(shards[Number(name)]?.map((searchable) => searchable.record()) ?? []);
    signal.throwIfAborted();
    await writer.write({ records, language, folder: path.join(folder, name), ...(name !== FIRST && { codeIn: FIRST }) }, signal);
    free.push(writer);
  };
  try {
    await sideBySide(stale, lanesBeside(options.beside), write, signal);
  } finally {
    await Promise.all(writers.map((writer) => writer.end()));
  }
  copyFileSync(new URL('../../client/search/shards.js', import.meta.url), path.join(folder, 'pagefind.js'));
  copyFileSync(new URL('../../client/search/shard-weights.js', import.meta.url), path.join(folder, 'shard-weights.js'));
  writeFileSync(path.join(folder, 'shards.json'), JSON.stringify({ sizes: shards.map(({ length }) => length) }));
  return keys;
}

/** The shard from which a browser loads Pagefind's code. */
const FIRST = '0';

/**
 * The number of shards for a number of records. An edit costs writing the records of one shard; a search costs a file for each shard
 * and word, and its ranking differs a little more from that of one index. If the number grows as the square root of the records, both
 * costs do. The 100 is chosen by eye. A power of two, because every change of the number means writing all shards again.
 */
export function shardsFor(records: number): number {
  return 2 ** Math.max(0, Math.round(Math.log2(records / 100) / 2));
}

/** Which of the shards an id is in; it does not depend on other ids. */
export function shardOf(id: string, shards: number): number {
  return Number.parseInt(hexDigestOf(id, 8), 16) % shards;
}

/** Records by shard, in the order of their ids, so that moving a question in the tree changes no shard. */
function spread(records: readonly Searchable[], count: number): Searchable[][] {
  const shards: Searchable[][] = Array.from({ length: count }, () => []);
  for (const record of records) shards[shardOf(record.id, count)]?.push(record);
  for (const shard of shards) shard.sort((a, b) => (a.id < b.id ? -1 : 1));
  return shards;
}

/** @param known keys of earlier indexes, which are right where they follow from the same */
function shardKeys(shards: readonly Searchable[][], language: string, known: readonly ShardKeys[]): ShardKeys {
  const by = [pagefindVersion(), readFileSync(WORKER, 'utf8'), language];
  const entries = shards.map((shard, number) => {
    const from = digestOf([...by, shard.map((searchable) => [searchable.id, searchable.from])]);
    const [same] = known.map((keys) => keys[number]).find((there) => there?.[1] === from) ?? [];
    return [`${number}`, [same ?? digestOf([...by, shard.map(({ id, key }) => [id, key()])]), from]] as const;
  });
  return Object.fromEntries(entries);
}

function pagefindVersion(): string {
  const file = findPackageJSON('pagefind', import.meta.url);
  if (!file) throw new Error('Search index: Pagefind is not installed; run npm install');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

const WORKER = new URL('./search-worker.ts', import.meta.url);

/** A thread that writes one shard after another, with one process of Pagefind. */
interface Writer {
  /** @throws {Error} with the reason, when the thread has ended */
  write(shard: Shard, signal: AbortSignal): Promise<void>;
  end(): Promise<void>;
}

function startWriter(): Writer {
  // Pagefind's API prints a line for each pipe that breaks when it is stopped; the failure itself is reported as an error.
  const worker = new Worker(WORKER, { stderr: true });
  let failure: Error | undefined;
  worker.on('error', (error) => (failure = error as Error));
  const ended = new Promise<false>((resolve) => worker.once('exit', () => resolve(false)));
  const stop = () => worker.postMessage('stop' satisfies typeof STOP);
  return {
    async write(shard, signal) {
      signal.addEventListener('abort', stop);
      const written = new Promise<true>((resolve) => worker.once('message', () => resolve(true)));
      worker.postMessage(shard);
      const isWritten = await Promise.race([written, ended]);
      signal.removeEventListener('abort', stop);
      if (isWritten) return;
      throw signal.aborted ? signal.reason : new Error(`Search index: ${failure?.message ?? 'its thread ended early'}`, { cause: failure });
    },
    async end() {
      stop();
      await ended;
    },
  };
}
