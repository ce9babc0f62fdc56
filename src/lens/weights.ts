/** How words count in the lens. */

/**
 * BM25 (S. Robertson and H. Zaragoza, The probabilistic relevance framework, 2009, https://doi.org/10.1561/1500000019): `k` says how soon
 * more of the same word adds little, `b` how much long questions are held back. Chosen on `tests/lens/sources.yaml`; half or twice of
 * each changes no measure by more than two in a hundred.
 */
export const BM25 = { k: 4, b: 0.9, d: 0 };

/**
 * A word of the title counts as much as three in the text; a word that a text repeats counts at most five times. Chosen in the same way.
 */
export const TITLE_WEIGHT = 3;
const REPEATED = 4;

/** What a word counts that a text has so often. */
export const saturated = (times: number): number => (times * (REPEATED + 1)) / (times + REPEATED);

/** How telling a word is: inverse document frequency, as MiniSearch has it. */
export const rarityOf = (frequency: number, documents: number): number => Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
