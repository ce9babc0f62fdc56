/** What would change if some questions had these answers. */
import { type Clash, type Inference, infer, type Supposed } from './infer.ts';
import type { Moves } from './moves.ts';
import { readinessIn } from './ready.ts';
import { type Voice, voicesIn } from './soft.ts';

export interface Change {
  /** All that is settled then, with why: see {@link traceOf}. */
  inference: Inference;
  /** Questions that become settled, or settled otherwise, beyond those that are supposed; nearest first. */
  settles: readonly string[];
  /** Open questions all of whose needs are settled only then. */
  readies: readonly string[];
  /** Clashes that there are only then. */
  clashes: readonly Clash[];
  /** What speaks for or against answers only then, by question. */
  voices: ReadonlyMap<string, readonly Voice[]>;
}

/** @param before what follows without any supposition */
export function whatIf(moves: Moves, supposed: Supposed, before: Inference = infer(moves)): Change {
  const after = infer(moves, supposed);
  const [readyBefore, readyAfter] = [readinessIn(moves, before), readinessIn(moves, after)];
  const clashedBefore = new Set(before.clashes.map(({ way }) => way));
  const [voicesBefore, voicesAfter] = [voicesIn(moves, before), voicesIn(moves, after)];
  return {
    inference: after,
    settles: [...after.settled].flatMap(([id, { outcome, supposed: itself }]) =>
      itself || before.settled.get(id)?.outcome === outcome ? [] : [id],
    ),
    readies: [...moves.keys()].filter((id) => readyAfter(id).readiness === 'ready' && readyBefore(id).readiness === 'blocked'),
    clashes: after.clashes.filter(({ way, stands }) => stands.supposed || !clashedBefore.has(way)),
    voices: new Map(
      [...voicesAfter].flatMap(([id, voices]) => {
        const heard = new Set(voicesBefore.get(id)?.map(({ hinge }) => hinge));
        const added = voices.filter(({ hinge }) => !heard.has(hinge));
        return added.length > 0 ? [[id, added] as const] : [];
      }),
    ),
  };
}
