/**
 * Puts the scores of all shards on one scale. Pagefind scores a text higher for rare words (BM25: Robertson and others, "Okapi at TREC-3",
 * 1994), and a shard counts only its own texts. By chance a word is rarer in one shard than in another, and that shard's results would come
 * first. So the scores of a shard are multiplied by the rarity of the words in all shards, divided by their rarity in the shard.
 */

/**
 * @typedef {Record<string, Record<string, number>>} Counts numbers of texts by filter and value
 * @typedef {{ score: number }} Result
 * @typedef {{ results: Result[], filters: Counts, totalFilters: Counts }} Found
 * @typedef {{ search(words: string | null, options?: { filters?: object }): Promise<Found>, filters(): Promise<Counts> }} Instance
 */

/**
 * Weights further from 1 than this factor are not used. They do not come from chance: a shard without a word searches for its beginning
 * instead, and the weight would put those results, which match worst, first. Chosen by eye.
 */
const MOST_BY_CHANCE = 1.5;

/**
 * @param {Instance} instance whose merged indexes each have a filter `shard` with a value of its own
 * @returns {Promise<Instance>} an instance without that filter, whose scores can be compared
 */
export async function weigh(instance) {
  const { shard: sizes = {}, ...filters } = await instance.filters();
  const shards = Object.keys(sizes);
  /** @type {Map<string, Promise<Record<string, number>>>} */
  const countsByWord = new Map();

  /**
   * @param {string} shard
   * @param {{ filters?: object }} [options]
   */
  const within = (shard, options = {}) => ({ ...options, filters: { ...options.filters, shard: [shard] } });

  /**
   * How many texts of each shard contain a word.
   * @param {string} word
   */
  function countsOf(word) {
    // With a shard that does not exist, Pagefind returns the counts alone, without results.
    const counts = countsByWord.get(word) ?? instance.search(word, within('none')).then((found) => found.totalFilters.shard ?? {});
    countsByWord.set(word, counts);
    return counts;
  }

  /**
   * The factor for the scores of each shard.
   * @param {string} words
   */
  async function weightsFor(words) {
    const counts = await Promise.all(words.split(/\s+/).filter(Boolean).map(countsOf));
    const everywhere = sum(counts.map((count) => rarity(sum(Object.values(sizes)), sum(Object.values(count)))));
    return shards.map((shard) => {
      const weight = everywhere / sum(counts.map((count) => rarity(sizes[shard] ?? 0, count[shard] ?? 0)));
      return weight > 1 / MOST_BY_CHANCE && weight < MOST_BY_CHANCE ? weight : 1;
    });
  }

  return {
    filters: async () => structuredClone(filters),
    async search(words, options) {
      if (!words) return withoutShard(await instance.search(words, options));
      const [weights, parts] = await Promise.all([
        weightsFor(words),
        Promise.all(shards.map((shard) => instance.search(words, within(shard, options)))),
      ]);
      for (const [index, { results }] of parts.entries()) for (const result of results) result.score *= weights[index] ?? 1;
      const results = parts.flatMap((part) => part.results).sort((a, b) => b.score - a.score);
      return withoutShard({
        ...parts[0],
        results,
        filters: together(parts.map((part) => part.filters)),
        totalFilters: parts[0]?.totalFilters ?? {},
      });
    },
  };
}

/**
 * @param {Found} found
 * @returns {Found}
 */
function withoutShard({ filters: { shard: _, ...filters }, totalFilters: { shard: __, ...totalFilters }, ...found }) {
  return { ...found, filters, totalFilters };
}

/**
 * Adds up the counts of all shards.
 * @param {Counts[]} all
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

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
