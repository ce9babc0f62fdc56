/**
 * The file `/pagefind/pagefind.js` of the site: Pagefind's JavaScript interface over all shards of the index. Each shard has an instance of
 * its own; Pagefind's `mergeIndex` would ask every shard once for each of them, and has no common scale of scores.
 * The file is published as it is, so it is JavaScript.
 */
import { weigh } from './shard-weights.js';

const [engine, { sizes }] = await Promise.all([
  import(at('0/pagefind.js')),
  // Always asks the server: with an old number of shards, a part of the index could be missing.
  fetch(at('shards.json'), { cache: 'no-cache' }).then((response) => response.json()),
]);

/**
 * A Pagefind instance that searches all shards.
 * @param {object} [options] the options that Pagefind documents
 */
export function createInstance(options = {}) {
  const instanceOf = (/** @type {number} */ shard) => engine.createInstance({ ...options, basePath: at(`${shard}/`) });
  const first = instanceOf(0);
  if (sizes.length === 1) return first;
  // Instances share one WebAssembly, and two that started at once would each start it: the others start when the first has answered.
  const all = first
    .filters()
    .then(() => weigh(Array.from(sizes, (size, shard) => ({ size, instance: shard === 0 ? first : instanceOf(shard) }))));
  return {
    /** @type {import('./shard-weights.js').Instance['search']} */
    search: async (words, options) => (await all).search(words, options),
    filters: async () => (await all).filters(),
  };
}

/**
 * The path of a file of the index.
 * @param {string} name
 */
function at(name) {
  return new URL(name, import.meta.url).pathname;
}
