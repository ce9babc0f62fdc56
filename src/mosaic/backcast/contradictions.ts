/** Where moves and answers cannot all be right. */
import { wayStanding } from './alternatives.ts';
import { type Clash, type Inference, infer } from './infer.ts';
import type { Moves, Way } from './moves.ts';

/** A question whose answer is given while each way to that answer is refuted. */
export interface Unsupported {
  id: string;
  /** The refuted ways, at least one. */
  ways: readonly Way[];
}

export interface Contradictions {
  /** Ways that hold and would give a question another answer than it has. */
  clashes: readonly Clash[];
  unsupported: readonly Unsupported[];
}

/** Finds contradictions in what files say, in the order of the questions. */
export function contradictionsIn(moves: Moves, { settled, clashes }: Inference = infer(moves)): Contradictions {
  const place = new Map([...moves.keys()].map((id, index) => [id, index]));
  return {
    clashes: clashes.toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
    unsupported: [...moves.values()].flatMap(({ id, given, ways }) => {
      const to = ways.filter(({ as }) => as === given);
      return to.length > 0 && to.every((way) => wayStanding(way, settled) === 'refuted') ? [{ id, ways: to }] : [];
    }),
  };
}
