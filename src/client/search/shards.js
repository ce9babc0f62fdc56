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
 * A Pagefind instance that searches all shards, loaded in parallel.
 * @param {object} [options] the options that Pagefind documents
 */
export function createInstance(options = {}) {
  const shards = Array.from(sizes, (size, number) => ({
    size,
    instance: engine.createInstance({ ...options, basePath: at(`${number}/`) }),
  }));
  return shards.length === 1 ? shards[0]?.instance : weigh(shards);
}

/**
 * The path of a file of the index.
 * @param {string} name
 */
function at(name) {
  return new URL(name, import.meta.url).pathname;
}
