/** Writes one shard of the search index, in a thread of its own. Pagefind's Node API keeps one process a thread: two threads, two processes. */
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

/**
 * Records that share a file of what is shown of them. One record a file is the fewest bytes for ten results on a page and a file a question;
 * four keep a tenth of the site's files at no more than what a picture weighs.
 */
const RECORDS_A_FRAGMENT = 4;

const { records, folder, language, withCode } = workerData as Shard;
try {
  const files = await indexFiles();
  // Written here, not by Pagefind, which waits for ever where it may not write, and says nothing of a full disk.
  for (const file of withCode ? files : files.filter(isData)) {
    const to = path.join(folder, file.path);
    mkdirSync(path.dirname(to), { recursive: true });
    writeFileSync(to, file.content);
  }
} finally {
  await close();
}
parentPort?.postMessage('written');

async function indexFiles(): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({
    forceLanguage: language,
    maxFragments: Math.max(1, Math.ceil(records.length / RECORDS_A_FRAGMENT)),
  });
  if (!index) throw new Error(errors.join('; '));
  const added = await Promise.all(records.map((record) => index.addCustomRecord(record)));
  failOn(added.flatMap((response) => response.errors));
  const { files, errors: unwritten } = await index.getFiles();
  failOn(unwritten);
  return files;
}

function failOn(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** Whether a file is of this index alone: its entry point, or one of the binary files named by their content. */
function isData({ path: name }: IndexFile): boolean {
  return name === 'pagefind-entry.json' || path.extname(name).startsWith('.pf_');
}
