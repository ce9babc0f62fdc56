/** The lens of a site: made here for a small mosaic, in a thread of its own for a large one. */
import { Tinypool } from 'tinypool';
import { type LensInput, lensInput } from '../../lens/lens-input.ts';
import type { LensOutput } from '../../lens/make-lens.ts';
import { digestOf } from '../../mosaic/digest.ts';
import type { Mosaic } from '../../mosaic/mosaic.ts';
import { once } from '../once.ts';
import type { Store } from '../open/store.ts';

/** Fewer questions than this take about as long as a thread takes to start: 0.3 ms each, on 2 cores in November 2026. */
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
  const key = digestOf([made, input]);
  const lens = once(() => makeBeside(input, store.counts(), signal));
  const unread = once(async () => {
    const last = store.result<number[][]>('lens', key);
    if (last) return last;
    const { unread } = await lens();
    store.putResult('lens', key, unread);
    return unread;
  });
  return { key, index: async () => (await lens()).index, unread };
}

async function makeBeside(input: LensInput, counts: ReadonlyMap<string, string>, signal: AbortSignal | undefined): Promise<LensOutput> {
  if (input.questions.length < WORTH_A_THREAD) return (await import('./lens-worker.ts')).default({ input, counts });
  const pool = new Tinypool({ filename: WORKER.href, minThreads: 1, maxThreads: 1 });
  try {
    return (await pool.run({ input, counts }, { signal: signal ?? null })) as LensOutput;
  } finally {
    await pool.destroy();
  }
}
