/** What would settle a question: its ways as they are written, and the smallest sets of answers that would do. */
import { type Inference, type Standing, standing } from './infer.ts';
import type { Claim, Moves, Way } from './moves.ts';
import { type SmallestSets, smallestSets } from './smallest-sets.ts';

/** A way with how it stands. */
export interface Alternative {
  way: Way;
  claims: readonly { claim: Claim; standing: Standing }[];
  /** Holds if all its claims do, is refuted if one is, else open. */
  standing: Standing;
  /**
   * The least number of open questions whose answers would make it hold: 0 if it holds; absent where no answers would, or none were found
   * within the limits of the search.
   */
  steps?: number;
}

export interface WhatWouldSettle {
  /** In the order of the file. */
  alternatives: readonly Alternative[];
  /** By the answer that the question then has, in the order of its keys. */
  sets: ReadonlyMap<string, SmallestSets>;
}

/** @param id of an open question */
export function whatWouldSettle(moves: Moves, { settled }: Pick<Inference, 'settled'>, id: string): WhatWouldSettle {
  const { ways = [], keys = [] } = moves.get(id) ?? {};
  return {
    alternatives: ways.map((way) => {
      const claims = way.all.map((claim) => ({ claim, standing: standing(claim, settled.get(claim.id)?.outcome) }));
      const stands = wayStanding(way, settled);
      const steps = stands === 'refuted' ? undefined : smallestSets(moves, id, [way], settled).sets[0]?.length;
      return { way, claims, standing: stands, ...(steps !== undefined && { steps }) };
    }),
    sets: new Map(
      keys.flatMap((key) => {
        const to = ways.filter(({ as }) => as === key);
        return to.length > 0 ? [[key, smallestSets(moves, id, to, settled)] as const] : [];
      }),
    ),
  };
}

/** How a way stands. */
export function wayStanding({ all }: Way, settled: Inference['settled']): Standing {
  const each = all.map((claim) => standing(claim, settled.get(claim.id)?.outcome));
  if (each.includes('refuted')) return 'refuted';
  return each.includes('open') ? 'open' : 'holds';
}
