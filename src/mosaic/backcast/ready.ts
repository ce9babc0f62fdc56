/** Which questions can be worked on now: those that need nothing that is open. */
import type { Inference } from './infer.ts';
import type { Moves } from './moves.ts';

/** `settled`: by its file or by what follows; `ready`: open, and all that it needs is settled; `blocked`: open, and something is not. */
export type Readiness = 'settled' | 'ready' | 'blocked';

export interface Ready {
  readiness: Readiness;
  /** The open questions that it needs directly, in the order of its file. */
  blockedBy: readonly string[];
  /** The open questions that need it directly. Those that wait for nothing else become ready when it is settled. */
  unblocks: readonly string[];
}

const NOBODY: readonly string[] = [];

/** Finds how ready a question is. */
export function readinessIn(moves: Moves, { settled }: Pick<Inference, 'settled'>): (id: string) => Ready {
  const waiting = new Map<string, string[]>();
  for (const { id, needs } of moves.values()) {
    if (settled.has(id)) continue;
    for (const needed of needs) {
      const list = waiting.get(needed);
      if (list) list.push(id);
      else waiting.set(needed, [id]);
    }
  }
  return (id) => {
    if (settled.has(id)) return { readiness: 'settled', blockedBy: NOBODY, unblocks: NOBODY };
    const blockedBy = (moves.get(id)?.needs ?? NOBODY).filter((needed) => !settled.has(needed));
    return { readiness: blockedBy.length > 0 ? 'blocked' : 'ready', blockedBy, unblocks: waiting.get(id) ?? NOBODY };
  };
}
