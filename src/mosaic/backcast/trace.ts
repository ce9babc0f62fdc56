/** Why a question is settled: the ways and answers that lead to it. */
import { type Settled, standing } from './infer.ts';
import type { Claim } from './moves.ts';

/** A settled question, and the claims of the way that settles it. */
export interface Step {
  id: string;
  settled: Settled;
  /** The claims that hold, in the order of the way; none where the answer is given or supposed. */
  because: readonly Claim[];
}

/**
 * The steps to a settled question, each after those that it rests on, and each once; empty for an open question. The steps of a whole
 * mosaic are as many as its settled questions.
 */
export function traceOf(settled: ReadonlyMap<string, Settled>, id: string): readonly Step[] {
  const steps = new Map<string, Step>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const how = settled.get(next);
    if (!how || steps.has(next)) continue;
    const because = (how.by?.all ?? []).filter((claim) => standing(claim, settled.get(claim.id)?.outcome) === 'holds');
    steps.set(next, { id: next, settled: how, because });
    waiting.push(...because.map((claim) => claim.id));
  }
  // What a step rests on is settled in fewer steps than it.
  return [...steps.values()].sort((a, b) => a.settled.steps - b.settled.steps);
}
