/**
 * The lens of a site. The words of each question are kept as numbers, so that after an edit it is made here in a moment; the words of
 * many questions are counted in a thread.
 */
import { deserialize, serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { Documents } from '../../lens/documents.ts';
import { lensInput } from '../../lens/lens-input.ts';
import { keysOf, type LensOutput } from '../../lens/make-lens.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic } from '../../mosaic/mosaic.ts';
import { once } from '../once.ts';
import type { Store } from '../open/store.ts';
import type { LensWork } from './lens-worker.ts';

/** Counting the words of fewer questions takes about as long as a thread takes to start: 0.2 ms each, on 2 cores in November 2026. */
const WORTH_A_THREAD = 1000;

const WORKER = new URL('./lens-worker.ts', import.meta.url);

/** What the site shows of the lens. */
export interface SiteLens {
  /** A digest of everything that it is made from. */
  key: string;
  /** What the file `lens.json` contains. */
  index(): Promise<string>;
  /** For each source, in the order of the mosaic, the rows of questions that it has not been read for. */
  unread(): Promise<number[][]>;
}

/**
 * The lens of a mosaic, made at the first call for something that the last lens did not have.
 * @param made digest of the code that makes it
 */
export function siteLens(mosaic: Mosaic, store: Store, made: string, signal?: AbortSignal): SiteLens {
  const input = lensInput(mosaic);
  const keys = keysOf(input);
  const key = digestOf([made, keys, input.sources.map(({ near }) => near)]);
  const lens = once(async () => {
    const kept = store.bytes('lens', made);
    const last = kept && (deserialize(kept) as Documents);
    const known = new Set(last?.keys);
    const fresh = [...input.questions, ...input.sources].filter((_, at) => !known.has(keys[at] as string));
    const counts = new Map(fresh.flatMap(({ texts }) => texts.map((digest) => [digest, store.countsOf(digest) ?? ''])));
    const output = await makeBeside({ input, counts, known: { keys, last } }, fresh.length, signal);
    store.putBytes('lens', made, serialize(output.documents));
    return output;
  });
  const unread = once(async () => {
    const last = store.result<number[][]>('lens', key);
    if (last) return last;
    const { unread } = await lens();
    store.putResult('lens', key, unread);
    return unread;
  });
  return { key, index: async () => (await lens()).index, unread };
}

async function makeBeside(work: LensWork, fresh: number, signal: AbortSignal | undefined): Promise<LensOutput> {
  if (fresh < WORTH_A_THREAD) return (await import('./lens-worker.ts')).default(work);
  const pool = new Tinypool({ filename: WORKER.href, minThreads: 1, maxThreads: 1 });
  try {
    return (await pool.run(work, { signal: signal ?? null })) as LensOutput;
  } finally {
    await pool.destroy();
  }
}
