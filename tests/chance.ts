/** How much tests leave to chance: a few random cases in `npm test`, many in `npm run test:laws`, and the same again for the same `SEED`. */

/** How many times as many random cases are tried; `npm run test:laws` says so in `tests/laws.env`. */
const TRIES = Number(process.env.TRIES || 1);

/** Whether a law tries all that it can think of, or a case of each kind. */
export const THOROUGH = TRIES > 1;

/** What random mosaics and histories are drawn from. Tests that use it have it in their names. */
export const SEED = Number(process.env.SEED || 4711);

/**
 * Parameters of fast-check for a property that `npm test` tries so often.
 * A failing property prints its seed; `SEED=… npx node --test <file>` tries the same cases again.
 */
export function tries(few: number): { numRuns: number; seed?: number } {
  return { numRuns: few * TRIES, ...(process.env.SEED && { seed: SEED }) };
}
