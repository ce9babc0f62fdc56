/** Threads that parse and render: at most one for each core, or none where the work is shorter than the start of a thread. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Batch, Done } from './worker.ts';

export interface Workers {
  /** Does the work. Only the file or text on which a thread dies, or never ends, fails. */
  run(batch: Batch): Promise<Done>;
  end(): Promise<void>;
}

interface WorkersOptions {
  /** Stops the work. */
  signal?: AbortSignal | undefined;
  /** The module of the threads. */
  module?: URL | undefined;
  /** Milliseconds for a batch, after which its thread is stopped. */
  longest?: number | undefined;
}

const WORKER = new URL('./worker.ts', import.meta.url);

/** Milliseconds: chosen by eye, many times what the longest text takes on a slow machine. */
const LONGEST = 120_000;

/**
 * Fewer files than this are parsed in less time than threads need to start. Measured in November 2026 on a busy machine of 2 cores:
 * two threads took 3 s to start, and 100 questions of this mosaic at most 1.5 s to parse and render.
 */
const WORTH_THREADS = 100;

/** UTF-16 code units. Longer texts go to threads, which can be stopped; a quarter of the largest file, chosen by eye. */
const SHORT = 16 * 1024;

/** How many files or texts a thread gets at a time; chosen by eye. */
const BATCH = 50;

/** @param count about how many files or texts there will be */
export function startWorkers(count: number, { signal, module = WORKER, longest = LONGEST }: WorkersOptions = {}): Workers {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(count / BATCH)));
  let pool: Tinypool | undefined;
  const inTurn = limitedTo(threads);
  const inThread = async (batch: Batch): Promise<Done> => {
    const done = await inTurn(() => attempt(batch));
    if (!('reason' in done)) return done;
    const ones = onesOf(batch);
    return ones.length === 1 ? failed(batch, done.reason) : joined(await Promise.all(ones.map(inThread)));
  };
  // A batch in its turn starts at once, so its time limit does not include waiting.
  const attempt = async (batch: Batch): Promise<Done | { reason: string }> => {
    signal?.throwIfAborted();
    pool ??= new Tinypool({ filename: module.href, minThreads: threads, maxThreads: threads });
    const late = AbortSignal.timeout(longest);
    try {
      return (await pool.run(batch, { signal: AbortSignal.any(signal ? [signal, late] : [late]) })) as Done;
    } catch (error) {
      signal?.throwIfAborted();
      return {
        reason: late.aborted ? `it did not end within ${longest / 1000} s` : error instanceof Error ? error.message : String(error),
      };
    }
  };
  return {
    async run(batch) {
      if (isEmpty(batch)) return NOTHING;
      const areShort = [...batch.files.map(({ text }) => text), ...batch.texts.map(({ markdown }) => markdown)].every(
        ({ length }) => length <= SHORT,
      );
      return count < WORTH_THREADS && areShort ? (await import(module.href)).default(batch) : inThread(batch);
    },
    async end() {
      await pool?.destroy();
    },
  };
}

/** Returns a function that runs work, at most `most` at a time; each starts as soon as one before it has ended. */
function limitedTo(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running === most) await new Promise<void>((begin) => waiting.push(begin));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

const isEmpty = ({ files, texts }: Batch) => files.length + texts.length === 0;
const NOTHING: Done = { parsed: [], rendered: [], failed: [] };

/** A batch for each file and text. */
const onesOf = ({ files, render, texts }: Batch): Batch[] => [
  ...files.map((file) => ({ files: [file], render, texts: [] })),
  ...texts.map((text) => ({ files: [], render, texts: [text] })),
];

const failed = ({ files, texts }: Batch, reason: string): Done => ({
  parsed: [],
  rendered: [],
  failed: [...files.map(({ name }) => ({ of: name, reason })), ...texts.map(({ digest }) => ({ of: digest, reason }))],
});

const joined = (all: readonly Done[]): Done => ({
  parsed: all.flatMap(({ parsed }) => parsed),
  rendered: all.flatMap(({ rendered }) => rendered),
  failed: all.flatMap(({ failed }) => failed),
});

/** A list in pieces of at most {@link BATCH}. */
export const inBatches = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / BATCH) }, (_, index) => list.slice(index * BATCH, (index + 1) * BATCH));
