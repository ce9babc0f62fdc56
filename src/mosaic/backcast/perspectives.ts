/** What two people hold in common, and where they part. Who holds a way or a hinge is whoever wrote the source that argues for it. */
import { type Claim, type Hinge, type Moves, type Way, written } from './moves.ts';

/** A way or a hinge, and the question in whose file it stands. */
export type Move = { id: string } & ({ way: Way; hinge?: never } | { hinge: Hinge; way?: never });

/** The ways and hinges that somebody holds. @param holds whether a source is theirs, by its address as written */
export function perspectiveOf(moves: Moves, holds: (from: string) => boolean): readonly Move[] {
  const theirs = ({ from }: { from?: string | undefined }) => from !== undefined && holds(from);
  return [...moves.values()].flatMap(({ id, ways, hinges }): Move[] => [
    ...ways.filter(theirs).map((way) => ({ id, way })),
    ...hinges.filter(theirs).map((hinge) => ({ id, hinge })),
  ]);
}

/** What somebody's move makes of an answer. */
export interface Part {
  /** The answer from which it goes. */
  if: string;
  /** What it then settles or speaks for. */
  then: Claim;
  move: Move;
}

export interface Crux {
  id: string;
  /**
   * `parts`: from one answer, they come to different answers of another question. `decides`: from different answers, they do, so that its
   * answer would decide between them. `rests`: their ways rest on different answers, whatever they come to.
   */
  kind: 'parts' | 'decides' | 'rests';
  /** The moves in which they part, of the first and of the second. */
  first: readonly Part[];
  second: readonly Part[];
}

export interface Comparison {
  /** Moves that both hold: the same claims lead to the same. */
  both: readonly Move[];
  onlyFirst: readonly Move[];
  onlySecond: readonly Move[];
  /** In the order of the first one's moves. */
  cruxes: readonly Crux[];
}

export function compare(first: readonly Move[], second: readonly Move[]): Comparison {
  const [names, others] = [new Set(first.map(nameOf)), new Set(second.map(nameOf))];
  const onlyFirst = first.filter((move) => !others.has(nameOf(move)));
  const onlySecond = second.filter((move) => !names.has(nameOf(move)));
  return {
    both: first.filter((move) => others.has(nameOf(move))),
    onlyFirst,
    onlySecond,
    // Nobody parts over a move that both hold.
    cruxes: cruxesOf(onlyFirst, onlySecond),
  };
}

/** How many pairs of people are compared for one question: what strangers write cannot make the search long. Chosen by eye. */
const MOST_PAIRS = 200;

/** The questions that are a crux for some two of several people, each with the first two. @param perspectives by name */
export function cruxesAmong(perspectives: ReadonlyMap<string, readonly Move[]>): ReadonlyMap<string, readonly [string, string]> {
  const holders = new Map<string, Map<string, Move[]>>();
  for (const [name, moves] of perspectives)
    for (const move of moves)
      for (const id of new Set(partsOf(move).map(({ of }) => of))) {
        const byName = holders.get(id) ?? new Map<string, Move[]>();
        const theirs = byName.get(name) ?? [];
        theirs.push(move);
        holders.set(id, byName.set(name, theirs));
      }
  const cruxes = new Map<string, readonly [string, string]>();
  for (const [id, byName] of holders)
    for (const [[one, moves], [other, theirs]] of pairsOf([...byName]).take(MOST_PAIRS))
      if (!cruxes.has(id) && compare(moves, theirs).cruxes.some((crux) => crux.id === id)) cruxes.set(id, [one, other]);
  return cruxes;
}

function* pairsOf<Item>(items: readonly Item[]): Generator<[Item, Item]> {
  for (const [place, one] of items.entries()) for (const other of items.slice(place + 1, place + 1 + MOST_PAIRS)) yield [one, other];
}

/** What a move says, whoever says it and in whichever words. */
function nameOf({ id, way, hinge }: Move): string {
  const claims = (way ? way.all : hinge.favours).map(written).sort().join(' ');
  return way ? `${claims} → ${id}=${way.as}` : `${id}=${hinge.if} ⇢ ${claims || (hinge.then ?? '')}`;
}

/** In linear time: a question has few ways and hinges, so few parts lead from one question to one other. */
function cruxesOf(first: readonly Move[], second: readonly Move[]): Crux[] {
  const others = Map.groupBy(second.flatMap(partsOf), ({ of }) => of);
  return [...Map.groupBy(first.flatMap(partsOf), ({ of }) => of)].flatMap(([id, ours]) => {
    const theirs = others.get(id) ?? [];
    const sides = [ours, theirs].map((parts) => ({ parts, byGoal: Map.groupBy(parts, ({ then }) => then.id), keys: keysOf(parts) }));
    for (const [kind, opposes] of KINDS) {
      const [ourParts = [], theirParts = []] = sides.map(({ parts }, side) =>
        parts.filter((part) => opposes(part, sides[1 - side] as Side)),
      );
      if (ourParts.length > 0) return [{ id, kind, first: ourParts, second: theirParts }];
    }
    return [];
  });
}

type Of = Part & { of: string };

/** The moves of one person that go from one question. */
interface Side {
  byGoal: ReadonlyMap<string, readonly Part[]>;
  /** The answers on which their ways rest. */
  keys: ReadonlySet<string>;
}

/** What a move makes of answers. A claim without a key goes from no answer in particular. */
function partsOf(move: Move): Of[] {
  const { id, way, hinge } = move;
  if (way) return way.all.flatMap(({ id: of, key }) => (key === undefined ? [] : [{ of, if: key, then: { id, key: way.as }, move }]));
  return hinge.favours.flatMap((then) => (then.key === undefined ? [] : [{ of: id, if: hinge.if, then, move }]));
}

const keysOf = (parts: readonly Part[]) => new Set(parts.flatMap(({ if: key, move }) => (move.way ? [key] : [])));

/** Whether a side comes from some answer to another answer of what a part leads to. @param same whether from the same answer */
const leadsElsewhere = (part: Part, { byGoal }: Side, same: boolean) =>
  byGoal.get(part.then.id)?.some((other) => other.then.key !== part.then.key && (other.if === part.if) === same) ?? false;

/** For each kind of crux, whether a part of one side has a part in it, as against the other side. */
const KINDS: readonly (readonly [Crux['kind'], (part: Part, other: Side) => boolean])[] = [
  ['parts', (part, other) => leadsElsewhere(part, other, true)],
  ['decides', (part, other) => leadsElsewhere(part, other, false)],
  ['rests', (part, { keys }) => part.move.way !== undefined && [...keys].some((key) => key !== part.if)],
];
