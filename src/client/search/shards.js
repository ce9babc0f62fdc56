/**
 * The file `/pagefind/pagefind.js` of the site: Pagefind's JavaScript interface over all shards of the index.
 * The component UI loads a file of that name. It could merge shards itself, but one after the other and without a common scale of scores.
 * The file is published as it is, so it is JavaScript.
 */
import { weigh } from './shard-weights.js';

const [engine, { shards }] = await Promise.all([
  import(at('0/pagefind.js')),
  // Always asks the server: with an old number of shards, half of the index could be missing.
  fetch(at('shards.json'), { cache: 'no-cache' }).then((response) => response.json()),
]);

/**
 * A Pagefind instance that searches all shards, loaded in parallel.
 * @param {object} [options] the options that Pagefind documents
 */
export function createInstance(options = {}) {
  if (shards === 1) return engine.createInstance(options);
  // A filter of our own says which shard a text is in.
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
