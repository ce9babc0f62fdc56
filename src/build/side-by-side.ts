/** Work on several items at a time. */

/**
 * Does the work for each item, in their order, in several lanes.
 * @param lanes when each lane may begin; the first one should at once
 * @throws the error of the first failure, or the signal's reason; by then the others have been told to stop, and have ended
 */
export async function sideBySide<T>(
  items: Iterable<T>,
  lanes: readonly Promise<unknown>[],
  work: (item: T, signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any(signal ? [signal, stop.signal] : [stop.signal]);
  const queue = items[Symbol.iterator]();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  either.addEventListener('abort', () => end());
  const lane = async (begin: Promise<unknown>) => {
    try {
      await Promise.race([begin, over]);
      for (let next = queue.next(); !next.done; next = queue.next()) {
        either.throwIfAborted();
        await work(next.value, either);
      }
    } catch (error) {
      stop.abort(error);
    }
    // A lane that has not begun has nothing left to do.
    end();
  };
  await Promise.all(lanes.map(lane));
  either.throwIfAborted();
}
