/** The lens of a site: made here for a small mosaic, in a thread of its own for a large one. */
import { Tinypool } from 'tinypool';
import { lensInput } from '../../lens/lens-input.ts';
import type { LensOutput } from '../../lens/make-lens.ts';
import type { Mosaic } from '../../mosaic/mosaic.ts';

/** Fewer questions than this take about as long as a thread takes to start: 0.3 ms each, on 2 cores in November 2026. */
const WORTH_A_THREAD = 1000;

const WORKER = new URL('./lens-worker.ts', import.meta.url);

/**
 * Makes the lens of a mosaic.
 * @param texts the counts of each text, by its digest, as `writeCounts` wrote them
 */
export async function siteLens(mosaic: Mosaic, texts: ReadonlyMap<string, string>, signal?: AbortSignal): Promise<LensOutput> {
  const input = lensInput(mosaic, ({ digest }) => texts.get(digest) ?? '');
  if (mosaic.questions.size < WORTH_A_THREAD) return (await import('./lens-worker.ts')).default(input);
  const pool = new Tinypool({ filename: WORKER.href, minThreads: 1, maxThreads: 1 });
  try {
    return (await pool.run(input, { signal: signal ?? null })) as LensOutput;
  } finally {
    await pool.destroy();
  }
}
