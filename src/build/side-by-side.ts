/** Work that is done several pieces at a time. */
import { availableParallelism } from 'node:os';

/**
 * Does the work for each item, in their order, at most `atOnce` at a time and no more than there are cores.
 * @throws what the first failure threw, or the signal's reason; the others have been told to stop by then, and have ended
 */
export async function sideBySide<T>(
  items: Iterable<T>,
  atOnce: number,
  work: (item: T, signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const queue = items[Symbol.iterator]();
  const lane = async () => {
    try {
      for (let next = queue.next(); !next.done; next = queue.next()) {
        either.throwIfAborted();
        await work(next.value, either);
      }
    } catch (error) {
      stop.abort(error);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, availableParallelism()) }, lane));
  either.throwIfAborted();
}
