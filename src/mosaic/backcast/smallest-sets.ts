/** The smallest sets of answers that would settle a question. */
import { type Inference, infer, type Supposed, standing } from './infer.ts';
import { type Claim, type Moves, SOME_ANSWER, type Way, written } from './moves.ts';

/** Answers of open questions, none of which could be left out. */
export type AnswerSet = readonly Claim[];

export interface SmallestSets {
  /** Those with fewer answers first; then by the order of the ways and their claims. */
  sets: readonly AnswerSet[];
  /** Whether these are all; else there may be more, none of them smaller than the last. */
  all: boolean;
}

/** What a reader can look through; chosen by eye. */
const MOST_SETS = 100;

/** How many claims are looked at before the search ends, whatever the files say: some 0.1 s. A real game tree takes a few hundred. */
const MOST_WORK = 200_000;

/** On the way to a set: the claims that are still to be replaced or taken, those that are taken, and those that a way replaced. */
interface State {
  open: readonly Claim[];
  taken: readonly Claim[];
  replaced: ReadonlySet<string>;
}

/**
 * The sets of answers of other questions, open or answered without saying how, that would settle a question along some ways, without a clash: those from which no answer
 * can be left out.
 *
 * From the top down, a claim is taken to hold, or replaced by the claims of a way to it, as minimal cut sets of fault trees are found
 * (Fussell and Vesely, "A new methodology for obtaining cut sets for fault trees", Transactions of the American Nuclear Society 1972); the
 * states with fewer taken claims first, as in uniform-cost search, so that a set comes after all that are part of it. Each set is then
 * tried with {@link infer}: what rests on a circle settles nothing.
 * @param ways some of the question's own
 * @param settled what is settled now
 */
export function smallestSets(moves: Moves, id: string, ways: readonly Way[], settled: Inference['settled']): SmallestSets {
  const near = involved(moves, id, ways);
  const known: Supposed = new Map([...near.keys()].flatMap((each) => (each === id ? [] : outcomeOf(each))));
  const size = [...near.values()].reduce((sum, stand) => sum + 1 + stand.ways.reduce((claims, { all }) => claims + all.length, 0), 0);
  const clashesNow = new Set(infer(near, known).clashes.map(({ way }) => way));
  const sets: AnswerSet[] = [];
  const seen = new Set<string>();
  const levels: State[][] = [];
  let work = 0;

  function outcomeOf(other: string): [string, string][] {
    const outcome = settled.get(other)?.outcome;
    return outcome === undefined ? [] : [[other, outcome]];
  }

  /** Puts a state where it belongs, without claims that hold already; unless one of its claims cannot hold, or it was there before. */
  function add({ open, taken, replaced }: State): void {
    work += open.length + taken.length + 1;
    const left = open.filter(
      (claim) => standing(claim, known.get(claim.id)) !== 'holds' && !replaced.has(written(claim)) && !implies(taken, claim),
    );
    if (left.some((claim) => claim.id === id || standing(claim, known.get(claim.id)) === 'refuted' || excludes(taken, claim))) return;
    const name = [taken, left].map((claims) => claims.map(written).sort().join(' ')).join(' | ');
    if (seen.has(name)) return;
    seen.add(name);
    levels[taken.length] ??= [];
    levels[taken.length]?.push({ open: left, taken, replaced });
  }

  /** Whether the question follows from a set, and no new clash does. */
  function settles(taken: AnswerSet): boolean {
    work += size;
    const { settled: then, clashes } = infer(
      near,
      new Map([...known, ...taken.map((claim) => [claim.id, claim.key ?? SOME_ANSWER] as const)]),
    );
    return ways.some(({ as }) => then.get(id)?.outcome === as) && clashes.every(({ way }) => clashesNow.has(way));
  }

  for (const { all } of ways) add({ open: all, taken: [], replaced: new Set() });
  for (let taking = 0; taking < levels.length; taking++) {
    // A level grows while it is gone through: replacing a claim takes none.
    for (const { open, taken, replaced } of levels[taking] ?? []) {
      if (sets.length === MOST_SETS || work > MOST_WORK) return { sets: minimal(sets), all: false };
      const [claim, ...others] = open;
      if (claim) {
        add({ open: others, taken: [...taken.filter((each) => each.id !== claim.id), claim], replaced });
        for (const way of near.get(claim.id)?.ways ?? [])
          if (claim.key === undefined || way.as === claim.key)
            add({ open: [...way.all, ...others], taken, replaced: new Set([...replaced, written(claim)]) });
      } else if (!sets.some((set) => isWithin(set, taken)) && settles(taken)) sets.push(taken);
    }
  }
  return { sets: minimal(sets), all: true };
}

/** The questions that have a part in settling a question along some of its ways. */
function involved(moves: Moves, id: string, ways: readonly Way[]): Moves {
  const start = moves.get(id);
  const found = new Map(start ? [[id, { ...start, ways }]] : []);
  // A map is visited in the order in which it grows.
  for (const { ways } of found.values())
    for (const claim of ways.flatMap(({ all }) => all)) {
      const stand = moves.get(claim.id);
      if (stand && !found.has(claim.id)) found.set(claim.id, stand);
    }
  return found;
}

/** Whether a claim is among others, or weaker than one of them. */
const implies = (taken: readonly Claim[], { id, key }: Claim) =>
  taken.some((each) => each.id === id && (key === undefined || each.key === key));

/** Whether others say that the question of a claim has another answer. */
const excludes = (taken: readonly Claim[], { id, key }: Claim) =>
  key !== undefined && taken.some((each) => each.id === id && each.key !== undefined && each.key !== key);

const isWithin = (set: AnswerSet, other: AnswerSet) => set.every((claim) => implies(other, claim));

/** Without the sets that another one is within: `a=yes` where `a` would do. */
const minimal = (sets: readonly AnswerSet[]) => sets.filter((set) => !sets.some((other) => other !== set && isWithin(other, set)));
