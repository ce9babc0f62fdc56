/** Computes a value at the first call of a function, and keeps it. */
export function once<T>(compute: () => T): () => T {
  let cache: { value: T } | undefined;
  return () => {
    cache ??= { value: compute() };
    return cache.value;
  };
}
