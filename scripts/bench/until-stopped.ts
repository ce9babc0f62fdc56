/** Does work that leaves no files behind, even when Ctrl-C stops it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Exit codes that a shell gives to a command ended by these signals. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Calls `work` with a new folder, which is removed afterwards, and a signal that Ctrl-C aborts.
 * To be stopped is no error: only the exit code shows it.
 */
export async function untilStopped(work: (folder: string, signal: AbortSignal) => Promise<void>): Promise<void> {
  const stop = new AbortController();
  const heard = (name: NodeJS.Signals) => {
    process.exitCode = SIGNALS[name as keyof typeof SIGNALS];
    stop.abort();
  };
  const names = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];
  for (const name of names) process.on(name, heard);
  const folder = await mkdtemp(path.join(tmpdir(), 'mosaic-bench-'));
  try {
    await work(folder, stop.signal);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
    for (const name of names) process.off(name, heard);
  }
}
