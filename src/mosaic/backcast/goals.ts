/** The questions that somebody says how to settle. */
import type { Moves, Stand } from './moves.ts';

export interface Goals {
  /** Those with a way that no way of another question names. */
  goals: Stand[];
  /** Those with a way that are part of one themselves. */
  parts: Stand[];
}

/** Questions with a way, each list in the order of the moves. */
export function goalsIn(moves: Moves): Goals {
  const named = new Set<string>();
  for (const { id, ways } of moves.values()) for (const { all } of ways) for (const claim of all) if (claim.id !== id) named.add(claim.id);
  const withWays = [...moves.values()].filter(({ ways }) => ways.length > 0);
  return { goals: withWays.filter(({ id }) => !named.has(id)), parts: withWays.filter(({ id }) => named.has(id)) };
}
