/**
 * What `/pagefind/pagefind.js` is on the site: Pagefind's JavaScript interface over all shards of the index.
 * The component UI asks for a file of that name; given the shards, it would load one after the other, and believe their scores.
 * Served as it is, and so not TypeScript.
 */
import { weigh } from './shard-weights.js';

const [engine, { shards }] = await Promise.all([
  import(at('0/pagefind.js')),
  // Never from a cache without asking: by the number of last week, half of the index could be missing.
  fetch(at('shards.json'), { cache: 'no-cache' }).then((response) => response.json()),
]);

/**
 * A Pagefind instance that answers for all shards, loaded side by side.
 * @param {object} [options] those that Pagefind documents
 */
export function createInstance(options = {}) {
  if (shards === 1) return engine.createInstance(options);
  // A filter of our own tells shards apart.
  const instance = engine.createInstance({ ...options, mergeFilter: { shard: '0' } });
  const others = Array.from({ length: shards - 1 }, (_, index) => `${index + 1}`);
  const merged = Promise.all(others.map((shard) => instance.mergeIndex(at(`${shard}/`), { ...options, mergeFilter: { shard } })));
  const weighed = merged.then(() => weigh(instance));
  return {
    /** @type {import('./shard-weights.js').Instance['search']} */
    search: async (words, options) => (await weighed).search(words, options),
    filters: async () => (await weighed).filters(),
  };
}

/**
 * The path of a file of the index.
 * @param {string} name
 */
function at(name) {
  return new URL(name, import.meta.url).pathname;
}
