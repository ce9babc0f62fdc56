/** Threads that parse and render: as many as there are cores, or none where the work is done sooner than a thread has started. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Batch, Done } from './worker.ts';

export interface Workers {
  run(batch: Batch): Promise<Done>;
  end(): Promise<void>;
}

/** Fewer files than this are parsed sooner than a thread has started. */
const WORTH_THREADS = 100;

/** How many files or texts a thread takes at a time. */
const BATCH = 50;

/**
 * @param count how many files or texts there are to do, about
 * @param signal gives up what is under way
 */
export function startWorkers(count: number, signal?: AbortSignal): Workers {
  if (count < WORTH_THREADS)
    return { run: async (batch) => (isEmpty(batch) ? NOTHING : (await import('./worker.ts')).default(batch)), end: async () => undefined };
  const threads = Math.min(availableParallelism(), Math.ceil(count / BATCH));
  let pool: Tinypool | undefined;
  return {
    async run(batch) {
      if (isEmpty(batch)) return NOTHING;
      pool ??= new Tinypool({ filename: new URL('./worker.ts', import.meta.url).href, minThreads: threads, maxThreads: threads });
      return pool.run(batch, { ...(signal && { signal }) });
    },
    async end() {
      await pool?.destroy();
    },
  };
}

const isEmpty = ({ files, texts }: Batch) => files.length + texts.length === 0;
const NOTHING: Done = { parsed: [], rendered: [] };

/** A list in pieces of at most {@link BATCH}. */
export const inBatches = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) => list.slice(index * BATCH, (index + 1) * BATCH));
