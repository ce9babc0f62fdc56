/** The game tree of the questions at one time: what is ready, what follows, and on what people part. */
import { infer } from '../mosaic/backcast/infer.ts';
import type { Moves } from '../mosaic/backcast/moves.ts';
import { movesOf } from '../mosaic/backcast/moves-of.ts';
import { cruxesAmong, type Move, perspectiveOf } from '../mosaic/backcast/perspectives.ts';
import { type Readiness, readinessIn } from '../mosaic/backcast/ready.ts';
import { mergeFacts } from '../mosaic/facts.ts';
import { identify } from '../mosaic/identity.ts';
import type { Side } from './side.ts';

export interface GameTree {
  /** How ready a question is that needs others; undefined for one that needs none. */
  readiness(id: string): Readiness | undefined;
  /** The answer that follows, by question; without those that files give. */
  inferred: ReadonlyMap<string, string>;
  /** The names of the first two people who part on a question, by question. */
  cruxes: ReadonlyMap<string, readonly [string, string]>;
}

/** The game tree of a side, which may have errors. */
export function gameTreeOf({ byId, resolve }: Side): GameTree {
  const files = [...byId.values()];
  const moves = movesOf(
    files.map(({ id, frontmatter }) => ({ id, fields: frontmatter.fields })),
    (id) => resolve(id)?.id ?? id,
  );
  const inference = infer(moves);
  const ready = readinessIn(moves, inference);
  const { byKey } = mergeFacts(files);
  return {
    readiness: (id) => (moves.get(id)?.needs.length ? ready(id).readiness : undefined),
    inferred: new Map([...inference.settled].flatMap(([id, { by, outcome }]) => (by ? [[id, outcome] as const] : []))),
    cruxes: cruxesAmong(perspectivesIn(moves, (from) => byKey.get(identify(from)?.key ?? '')?.facts.authors ?? [])),
  };
}

/** The moves of everybody who holds some, by name. */
function perspectivesIn(moves: Moves, authorsOf: (from: string) => readonly string[]): ReadonlyMap<string, Move[]> {
  const perspectives = new Map<string, Move[]>();
  for (const move of perspectiveOf(moves, () => true))
    for (const name of authorsOf((move.way ?? move.hinge).from ?? '')) {
      const theirs = perspectives.get(name) ?? [];
      theirs.push(move);
      perspectives.set(name, theirs);
    }
  return perspectives;
}
