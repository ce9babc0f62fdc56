/**
 * What `/pagefind/pagefind.js` is on the site: Pagefind's JavaScript interface over all shards of the index, loaded side by side.
 * The component UI asks for a file of that name, and would load shards one after the other. Served as it is, and so not TypeScript.
 */

const [engine, { shards }] = await Promise.all([
  import(at('0/pagefind.js')),
  // Never from a cache without asking: with the number of a week ago, half of the index would be missing.
  fetch(at('shards.json'), { cache: 'no-cache' }).then((response) => response.json()),
]);

/**
 * @param {{ baseUrl?: string, ranking?: object }} [options] as Pagefind documents them
 * @returns an instance that answers for all shards
 */
export function createInstance(options = {}) {
  const instance = engine.createInstance(options);
  const others = Array.from({ length: shards - 1 }, (_, index) => instance.mergeIndex(at(`${index + 1}/`), options));
  const merged = Promise.all(others);
  /** @param {'search' | 'debouncedSearch' | 'preload' | 'filters'} method */
  const whenMerged =
    (method) =>
    async (...given) => {
      await merged;
      return instance[method](...given);
    };
  return {
    ...instance,
    search: whenMerged('search'),
    debouncedSearch: whenMerged('debouncedSearch'),
    preload: whenMerged('preload'),
    filters: whenMerged('filters'),
  };
}

/** @param {string} file of the index */
function at(file) {
  return new URL(file, import.meta.url).pathname;
}
