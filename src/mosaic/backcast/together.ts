/** Which questions hang together by their moves. */
import type { Moves } from './moves.ts';

/** The questions on which another one rests: those of its ways, and those that it needs; in the order of its file. */
export function restsOn(moves: Moves, id: string): Set<string> {
  const { needs = [], ways = [] } = moves.get(id) ?? {};
  return new Set([...ways.flatMap(({ all }) => all.map((claim) => claim.id)), ...needs]);
}

/** All questions that another one names in its moves. */
function namedIn(moves: Moves, id: string): Set<string> {
  const favoured = moves.get(id)?.hinges.flatMap(({ favours }) => favours.map((claim) => claim.id)) ?? [];
  return new Set([...restsOn(moves, id), ...favoured]);
}

/** A question and all that lead to it and follow from it by moves, in either direction, in the order of the mosaic. In linear time. */
export function together(moves: Moves, id: string): Moves {
  const beside = new Map<string, string[]>();
  const join = (one: string, other: string) => {
    const list = beside.get(one);
    if (list) list.push(other);
    else beside.set(one, [other]);
  };
  for (const one of moves.keys()) {
    for (const other of namedIn(moves, one)) {
      join(one, other);
      join(other, one);
    }
  }
  const found = new Set([id]);
  for (const each of found) for (const other of beside.get(each) ?? []) found.add(other);
  return new Map([...moves].filter(([each]) => found.has(each)));
}
