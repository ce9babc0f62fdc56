/**
 * Puts the scores of all shards on one scale. Pagefind scores a text higher for rare words (BM25: Robertson and others, "Okapi at TREC-3",
 * 1994), and a shard counts only its own texts. By chance a word is rarer in one shard than in another, and that shard's results would come
 * first. So the scores of a shard are multiplied by the rarity of the words in all shards, divided by their rarity in the shard.
 */

/**
 * @typedef {Record<string, Record<string, number>>} Counts numbers of texts by filter and value
 * @typedef {{ score: number }} Result
 * @typedef {{ results: Result[], filters: Counts, totalFilters: Counts, unfilteredResultCount: number }} Found
 * @typedef {{ search(words: string | null, options?: { filters?: object }): Promise<Found>, filters(): Promise<Counts> }} Instance
 * @typedef {{ size: number, instance: Instance }} Shard an index and the number of texts in it
 */

/**
 * Weights further from 1 than this factor are not used. They do not come from chance: a shard without a word searches for its beginning
 * instead, and the weight would put those results, which match worst, first. Chosen by eye.
 */
const MOST_BY_CHANCE = 1.5;

/**
 * An instance over all shards, whose scores can be compared.
 * @param {readonly Shard[]} shards
 * @returns {Instance}
 */
export function weigh(shards) {
  /** @type {Map<string, Promise<number[]>>} */
  const countsByWord = new Map();

  /**
   * How many texts of each shard contain a word.
   * @param {string} word
   */
  function countsOf(word) {
    const counts =
      countsByWord.get(word) ??
      Promise.all(shards.map(({ instance }) => instance.search(word).then(({ unfilteredResultCount }) => unfilteredResultCount)));
    countsByWord.set(word, counts);
    return counts;
  }

  /**
   * The factor for the scores of each shard.
   * @param {string} words
   * @param {readonly Found[]} parts what they find
   */
  async function weightsFor(words, parts) {
    const each = words.split(/\s+/).filter(Boolean);
    const counts =
      each.length === 1 ? [parts.map(({ unfilteredResultCount }) => unfilteredResultCount)] : await Promise.all(each.map(countsOf));
    const all = sum(shards.map(({ size }) => size));
    const everywhere = sum(counts.map((count) => rarity(all, sum(count))));
    return shards.map(({ size }, shard) => {
      const weight = everywhere / sum(counts.map((count) => rarity(size, count[shard] ?? 0)));
      return weight > 1 / MOST_BY_CHANCE && weight < MOST_BY_CHANCE ? weight : 1;
    });
  }

  return {
    filters: async () => together(await Promise.all(shards.map(({ instance }) => instance.filters()))),
    async search(words, options) {
      const parts = await Promise.all(shards.map(({ instance }) => instance.search(words, options)));
      const weights = words ? await weightsFor(words, parts) : [];
      for (const [shard, { results }] of parts.entries()) for (const result of results) result.score *= weights[shard] ?? 1;
      return {
        ...parts[0],
        results: parts.flatMap((part) => part.results).sort((a, b) => b.score - a.score),
        filters: together(parts.map((part) => part.filters)),
        totalFilters: together(parts.map((part) => part.totalFilters)),
        unfilteredResultCount: sum(parts.map((part) => part.unfilteredResultCount)),
      };
    },
  };
}

/**
 * Adds up the counts of all shards.
 * @param {readonly Counts[]} all
 */
function together(all) {
  /** @type {Counts} */
  const sums = Object.create(null);
  for (const counts of all) {
    for (const [filter, values] of Object.entries(counts)) {
      sums[filter] ??= Object.create(null);
      const own = sums[filter] ?? {};
      for (const [value, count] of Object.entries(values)) own[value] = (own[value] ?? 0) + count;
    }
  }
  return sums;
}

/**
 * The rarity of a word as Pagefind's BM25 uses it: inverse document frequency, with 1 added so that it is never below 0.
 * @param {number} texts
 * @param {number} containing
 */
function rarity(texts, containing) {
  return Math.log(1 + (texts - containing + 0.5) / (containing + 0.5));
}

/** @param {readonly number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
