/** Threads that parse and render: as many as there are cores, or none where the work is done sooner than a thread has started. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Batch, Done } from './worker.ts';

export interface Workers {
  /** Does the work. A file or text that a thread dies of, or never ends with, fails by itself. */
  run(batch: Batch): Promise<Done>;
  end(): Promise<void>;
}

interface WorkersOptions {
  /** Gives up what is under way. */
  signal?: AbortSignal | undefined;
  /** The module of the threads. */
  module?: URL | undefined;
  /** Milliseconds after which a thread is taken to run for ever: many times what the longest text takes on a slow machine. */
  longest?: number | undefined;
}

const WORKER = new URL('./worker.ts', import.meta.url);
const LONGEST = 120_000;

/** Fewer files than this are parsed sooner than a thread has started. */
const WORTH_THREADS = 100;

/** Longer texts are for threads, which can be stopped, in UTF-16 code units. */
const TAME = 16 * 1024;

/** How many files or texts a thread takes at a time. */
const BATCH = 50;

/** @param count how many files or texts there are to do, about */
export function startWorkers(count: number, { signal, module = WORKER, longest = LONGEST }: WorkersOptions = {}): Workers {
  const threads = Math.max(1, Math.min(availableParallelism(), Math.ceil(count / BATCH)));
  let pool: Tinypool | undefined;
  const turns = turnsOf(threads);
  const inThread = async (batch: Batch): Promise<Done> => {
    const done = await turns(() => attempt(batch));
    if (!('reason' in done)) return done;
    const ones = onesOf(batch);
    return ones.length === 1 ? failed(batch, done.reason) : joined(await Promise.all(ones.map(inThread)));
  };
  // A batch begins at once when it has its turn, and so its time is its own.
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
      const isTame = [...batch.files.map(({ text }) => text), ...batch.texts.map(({ markdown }) => markdown)].every(
        ({ length }) => length <= TAME,
      );
      return count < WORTH_THREADS && isTame ? (await import(module.href)).default(batch) : inThread(batch);
    },
    async end() {
      await pool?.destroy();
    },
  };
}

/** Runs work at most so many at a time, each as soon as one before it has ended. */
function turnsOf(most: number): <T>(work: () => Promise<T>) => Promise<T> {
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
