/**
 * Writes one shard of the search index, in a thread of its own: Pagefind's Node API keeps one process for all who share its module,
 * and each thread has its own. A message from outside stops it.
 */
import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type CustomRecord, close, createIndex, type IndexFile } from 'pagefind';

export interface Shard {
  records: readonly CustomRecord[];
  /** Where its files go; absent. */
  folder: string;
  /** BCP 47 tag of everything in it. */
  language: string;
  /** Whether this is the one shard that brings Pagefind's own code along, for all of them. */
  withCode: boolean;
}

/** Records in one file of texts to show. A reader fetches a file a result, of about a kilobyte a record; the site holds a quarter as many files. */
const RECORDS_A_FRAGMENT = 4;

const { records, folder, language, withCode } = workerData as Shard;

// The API keeps its process to itself, and waits for ever for the answer of one that has died.
let pagefind: ChildProcess | undefined;
subscribe('child_process', (message) => {
  pagefind = (message as { process: ChildProcess }).process;
  pagefind.once('exit', () => void close());
});
parentPort?.once('message', () => void end());

try {
  const files = await indexFiles();
  // Written here, not by Pagefind, which tries again for ever where it may not write, and says nothing of a full disk.
  for (const file of withCode ? files : files.filter(isData)) {
    const to = path.join(folder, file.path);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, file.content);
  }
  parentPort?.postMessage('written');
} finally {
  await end();
}
parentPort?.close();

async function indexFiles(): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: language,
    maxFragments: Math.max(1, Math.ceil(records.length / RECORDS_A_FRAGMENT)),
  });
  if (!index) throw new Error(errors.join('; '));
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  failOn(added.flatMap((response) => response.errors));
  const { files, errors: unmade } = await index.getFiles();
  failOn(unmade);
  return files;
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Ends Pagefind's process and waits until it has ended, or it would stay in the list of processes as long as the build. */
async function end(): Promise<void> {
  const running = pagefind?.pid !== undefined && pagefind.exitCode === null && pagefind.signalCode === null;
  if (!pagefind || !running) return;
  pagefind.ref();
  pagefind.kill();
  await once(pagefind, 'exit');
}

/** Whether a file is of this index alone: its entry point, or one of the binary files named by their content. */
function isData({ path: name }: IndexFile): boolean {
  return name === 'pagefind-entry.json' || path.extname(name).startsWith('.pf_');
}
