/** What speaks for and against the answers of a question: hinges of settled questions. Hinges never settle anything. */
import type { Inference } from './infer.ts';
import { type Hinge, type Moves, SOME_ANSWER } from './moves.ts';

/** A hinge that a question's answer opens, and the claim in it about another question. */
export interface Voice {
  /** The question whose answer speaks. */
  by: string;
  hinge: Hinge;
  /** The answer of the other question that it speaks for; absent where it says that the question matters more. */
  key?: string;
}

/** The hinges that speak about each question, in the order of the questions that they belong to; only those of settled questions. */
export function voicesIn(moves: Moves, { settled }: Pick<Inference, 'settled'>): ReadonlyMap<string, readonly Voice[]> {
  const voices = new Map<string, Voice[]>();
  for (const { id: by, hinges } of moves.values()) {
    const outcome = settled.get(by)?.outcome;
    for (const hinge of hinges) {
      if (outcome === undefined || outcome === SOME_ANSWER || hinge.if !== outcome) continue;
      for (const { id, key } of hinge.favours) {
        const list = voices.get(id) ?? [];
        list.push({ by, hinge, ...(key !== undefined && { key }) });
        voices.set(id, list);
      }
    }
  }
  return voices;
}
