/** Which questions hang together by their moves. */
import type { Moves } from './moves.ts';

/** The questions that another one names in its moves, in the order of its file: those that it needs, of its ways, of its hinges. */
export function namedIn(moves: Moves, id: string): Set<string> {
  const { needs = [], ways = [], hinges = [] } = moves.get(id) ?? {};
  const claims = [...ways.flatMap(({ all }) => all), ...hinges.flatMap(({ favours }) => favours)];
  return new Set([...needs, ...claims.map((claim) => claim.id)]);
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
