/**
 * Writes shards of the search index, one after another, in a thread: Pagefind's Node API has one process for each copy of its module,
 * and each thread has its own copy. Each message is a shard, and is answered when that is written; {@link STOP} ends the thread.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { close, createIndex, type IndexFile } from 'pagefind';
import type { SearchRecord } from './search-records.ts';

export interface Shard {
  records: readonly SearchRecord[];
  /** Where its files go; must not exist. */
  folder: string;
  /** BCP 47 tag of everything in it. */
  language: string;
  /** The name of the shard that contains Pagefind's own code, for all of them; absent for that one. */
  codeIn?: string;
}

/**
 * Records in one file of the texts that results show. A reader loads one file for each result, of about a kilobyte a record, and the
 * site has a quarter as many files. Chosen by eye.
 */
const RECORDS_A_FRAGMENT = 4;

/** The message that ends the thread, also while it writes. */
export const STOP = 'stop';

/** Signs that are part of words too, so that `#20` is not `#207`, and `$1000` and `x^2` are found. */
const SIGNS = '#$%&@^=+*_';

/** The entry point of an index: its language, the number of its pages, and which WebAssembly reads it. */
const ENTRY = 'pagefind-entry.json';

// The API does not give access to its process, and waits for ever for an answer when the process has died.
let pagefind: ChildProcess | undefined;
subscribe('child_process', (message) => {
  pagefind = (message as { process: ChildProcess }).process;
  pagefind.once('exit', () => void close());
});
parentPort?.on('message', (message: Shard | typeof STOP) => void (message === STOP ? stop() : write(message)));

/** Fails with Pagefind's own message; the thread then ends with this error. */
async function write(shard: Shard): Promise<void> {
  const { folder, codeIn } = shard;
  try {
    const files = await indexFiles(shard);
    // Written here: Pagefind would try again for ever where it may not write, and does not report a full disk.
    for (const file of codeIn === undefined ? files : files.filter(isData)) {
      const to = path.join(folder, file.path);
      mkdirSync(path.dirname(to), { recursive: true });
      writeFileSync(to, file.path === ENTRY && codeIn !== undefined ? withCodeOf(codeIn, file.content) : file.content);
    }
  } catch (error) {
    await end();
    throw error;
  }
  parentPort?.postMessage('written');
}

async function stop(): Promise<void> {
  await end();
  parentPort?.close();
}

async function indexFiles({ records, language }: Shard): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: language,
    includeCharacters: SIGNS,
    maxFragments: Math.max(1, Math.ceil(records.length / RECORDS_A_FRAGMENT)),
  });
  if (!index) throw new Error(errors.join('; '));
  const added = await Promise.all(records.map((record) => index.addHTMLFile(record)));
  failOn(added.flatMap((response) => response.errors));
  const { files, errors: unmade } = await index.getFiles();
  failOn(unmade);
  await index.deleteIndex();
  return files;
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Ends Pagefind's process and waits until it has ended; otherwise it would stay in the list of processes until the build ends. */
async function end(): Promise<void> {
  const running = pagefind?.pid !== undefined && pagefind.exitCode === null && pagefind.signalCode === null;
  if (!pagefind || !running) return;
  pagefind.ref();
  pagefind.kill();
  await once(pagefind, 'exit');
}

/**
 * The entry point of a shard that uses the WebAssembly of another, so that a reader loads it once. Pagefind puts the name that it finds
 * there between `wasm.` and `.pagefind`, in the folder of the shard; addresses with `..` leave it.
 */
function withCodeOf(shard: string, content: Uint8Array): string {
  const entry = JSON.parse(Buffer.from(content).toString()) as { languages: Record<string, { wasm: string }> };
  for (const language of Object.values(entry.languages)) language.wasm = `x/../../${shard}/wasm.${language.wasm}`;
  return JSON.stringify(entry);
}

/** Whether a file belongs to this index alone: its entry point, or a binary file named by its content. */
function isData({ path: name }: IndexFile): boolean {
  return name === ENTRY || path.extname(name).startsWith('.pf_');
}
