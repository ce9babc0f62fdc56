/** What follows from answers that are given or supposed, along the ways to settle questions. */
import { type Claim, type Moves, NO_ANSWER, type Outcome, SOME_ANSWER, type Way } from './moves.ts';

/** Answers that a reader supposes, by id. They take the place of those that files give. */
export type Supposed = ReadonlyMap<string, Outcome>;

/** How a question is settled, and why. */
export interface Settled {
  outcome: Outcome;
  /** The way along which it follows; absent where the answer is given or supposed. */
  by?: Way;
  supposed?: boolean;
  /** How many ways, one after another, lead to it from what is given and supposed: 0 for these. */
  steps: number;
}

/** A way that holds and would give a question another answer than it has. */
export interface Clash {
  id: string;
  /** The answer that stands, and why. */
  stands: Settled;
  /** The way that leads to another one. */
  way: Way;
}

export interface Inference {
  /** The settled questions, those with fewer steps first. */
  settled: ReadonlyMap<string, Settled>;
  clashes: readonly Clash[];
}

/** Whether a claim holds, is refuted, or is open. */
export type Standing = 'holds' | 'refuted' | 'open';

/** How a claim stands when a question is settled so; undefined while it is open. */
export function standing({ key }: Claim, outcome: Outcome | undefined): Standing {
  if (outcome === undefined) return 'open';
  if (outcome === NO_ANSWER) return 'refuted';
  if (key === undefined || outcome === key) return 'holds';
  return outcome === SOME_ANSWER ? 'open' : 'refuted';
}

/**
 * Settles what follows, to a fixed point: forward chaining over Horn clauses with a counter for each way and a list of the ways that wait
 * for each question, in linear time (Dowling and Gallier, "Linear-time algorithms for testing the satisfiability of propositional Horn
 * formulae", Journal of Logic Programming 1984). A way fires only when all its claims hold; that one of them is refuted settles nothing.
 * Ways that wait for each other in a circle never fire.
 *
 * A question has at most one answer: one that is supposed stands before one that is given, and that before what follows; of what follows,
 * the one with the fewest steps stands, and of these the one whose question, and then whose way, comes first. Every way that holds and
 * leads elsewhere is a clash. Nothing follows from an answer that does not stand.
 */
export function infer(moves: Moves, supposed: Supposed = new Map()): Inference {
  const settled = new Map<string, Settled>();
  const clashes: Clash[] = [];
  const waiting = new Map<string, { id: string; place: number; way: Way; claim: Claim; left: { count: number } }[]>();
  const fired: { id: string; place: number; way: Way }[] = [];
  let place = 0;
  for (const { id, ways } of moves.values()) {
    for (const way of ways) {
      const left = { count: way.all.length };
      for (const claim of way.all) {
        const list = waiting.get(claim.id) ?? [];
        list.push({ id, place, way, claim, left });
        waiting.set(claim.id, list);
      }
      if (left.count === 0) fired.push({ id, place, way });
      place += 1;
    }
  }

  /** Settles a question, or says which answer it has, and counts down the ways that wait for that. */
  const settle = (id: string, how: Settled) => {
    const before = settled.get(id)?.outcome;
    settled.set(id, how);
    for (const { claim, left, ...held } of waiting.get(id) ?? []) {
      if (standing(claim, how.outcome) !== 'holds' || standing(claim, before) === 'holds') continue;
      left.count -= 1;
      if (left.count === 0) fired.push(held);
    }
  };

  for (const { id, given } of moves.values()) {
    const outcome = supposed.get(id) ?? given;
    if (outcome !== undefined) settle(id, { outcome, steps: 0, ...(supposed.has(id) && { supposed: true }) });
  }
  for (let steps = 1; fired.length > 0; steps++) {
    // All ways that fire in one round are one step away; their order is that of the questions, whatever settled them.
    for (const { id, way } of fired.splice(0).sort((a, b) => a.place - b.place)) {
      const stands = settled.get(id);
      if (stands === undefined || stands.outcome === SOME_ANSWER) settle(id, { outcome: way.as, by: way, steps });
      else if (stands.outcome !== way.as) clashes.push({ id, stands, way });
    }
  }
  return { settled, clashes };
}
