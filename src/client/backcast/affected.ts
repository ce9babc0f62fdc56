/** Which questions can look otherwise after a change of what is supposed. Needs no browser. */
import type { Moves } from '../../mosaic/backcast/moves.ts';
import type { Change } from '../../mosaic/backcast/what-if.ts';

interface Supposition {
  change: Change;
  supposed: ReadonlyMap<string, string>;
}

/**
 * All that are settled otherwise, or for another reason; that become ready, contradictory or spoken about in one of the two; and those
 * that wait for one which is settled now or was, or for which it waits.
 */
export function affectedBy(moves: Moves, before: Supposition, after: Supposition): ReadonlySet<string> {
  const affected = new Set<string>();
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const)
    for (const [id, how] of one.change.inference.settled) {
      const then = other.change.inference.settled.get(id);
      if (then?.outcome !== how.outcome || then.by !== how.by || then.supposed !== how.supposed) affected.add(id);
    }
  const settledOtherwise = new Set(affected);
  for (const { id, needs } of moves.values())
    for (const needed of needs) {
      if (settledOtherwise.has(needed)) affected.add(id);
      if (settledOtherwise.has(id)) affected.add(needed);
    }
  for (const { change, supposed } of [before, after])
    for (const id of [
      ...change.settles,
      ...change.readies,
      ...change.clashes.map((clash) => clash.id),
      ...change.voices.keys(),
      ...supposed.keys(),
    ])
      affected.add(id);
  return affected;
}
