/** What the pages of tables and the scripts on them must agree on. */
import type { Fill } from '../mosaic/fill.ts';

/** The most entries that are shown at once, and the most people and tags in a row. Chosen by eye. */
export const ROWS = 200;
export const MOST_ASKERS = 3;
export const MOST_TAGS = 5;

/** The first of some things, and how many others there are. */
export const firstOf = <T>(all: readonly T[], most: number): { first: T[]; others: number } => ({
  first: all.slice(0, most),
  others: Math.max(0, all.length - most),
});

/** What is known of a question, as `mosaic/reason/coverage.ts` says it, from what a row has. */
export const knownInRow = ({ fill, checked }: { fill: Fill | string; checked: number }): 'dark' | 'unchecked' | 'checked' =>
  fill === 'dark' ? 'dark' : checked > 0 ? 'checked' : 'unchecked';

/** What became of a source, in the order in which a reader chooses: it can be more than one. */
export const READ_STATES = ['insights', 'waiting', 'other'] as const;
export type ReadState = (typeof READ_STATES)[number];

/** Whether somebody wrote down what it says, whether it waits for that, or neither: it asks, or texts link to it. */
export const readStates = ({ insights, waiting }: { insights: number; waiting: number }): ReadState[] =>
  insights + waiting === 0 ? ['other'] : [...(insights > 0 ? ['insights' as const] : []), ...(waiting > 0 ? ['waiting' as const] : [])];

/** From what somebody can start who works on a question, in the order in which a reader chooses. */
export const STARTS = ['leads', 'near', 'nothing'] as const;
export type Start = (typeof STARTS)[number];

/** Whether sources wait to be read for a question, and whether questions near it are lit. */
export const startsIn = ({ leads, nearby }: { leads: number; nearby: number }): Start[] =>
  leads + nearby === 0 ? ['nothing'] : [...(leads > 0 ? ['leads' as const] : []), ...(nearby > 0 ? ['near' as const] : [])];
