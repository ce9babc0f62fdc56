import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { movesIn, premises, safetyCase, strategy } from './game-trees.example.ts';
import { infer } from './infer.ts';
import { moves } from './moves.example.ts';
import { type Claim, type Moves, SOME_ANSWER, written } from './moves.ts';
import { type SmallestSets, smallestSets } from './smallest-sets.ts';

const setsFor = (all: Moves, id: string, key = 'yes', supposed = new Map<string, string>()): SmallestSets =>
  smallestSets(
    all,
    id,
    (all.get(id)?.ways ?? []).filter(({ as }) => as === key),
    infer(all, supposed).settled,
  );
const shown = ({ sets }: SmallestSets) => sets.map((set) => set.map(written).sort().join(' '));

describe('smallestSets', () => {
  it('finds the parts of a goal first, then what would settle them in their place', () => {
    const { all, ...found } = setsFor(movesIn(strategy), 'no-obfuscation');
    assert.deepEqual(shown({ all, ...found }), [
      'prover-estimator=yes stability=yes',
      'prover-estimator=yes stable-queries=yes',
      'no-answer-if-unstable=yes prover-estimator=yes',
    ]);
    assert.equal(all, true);
  });

  it('finds one answer where a chain leads to it', () => {
    const found = setsFor(movesIn(premises), 'catastrophe');
    assert.deepEqual(shown(found), ['disempowerment=yes', 'power-at-scale=yes', 'deployment=deploy misaligned=yes']);
  });

  it('goes down to the claims that nothing settles', () => {
    const found = setsFor(movesIn(safetyCase), 'safe');
    assert.deepEqual(
      found.sets.map(({ length }) => length),
      [2, 4, 6],
    );
  });

  it('leaves out what is settled already, and ways that are refuted', () => {
    const supposed = new Map([
      ['prover-estimator', 'yes'],
      ['stable-queries', 'no'],
    ]);
    assert.deepEqual(shown(setsFor(movesIn(strategy), 'no-obfuscation', 'yes', supposed)), ['stability=yes', 'no-answer-if-unstable=yes']);
    assert.deepEqual(setsFor(movesIn(strategy), 'no-obfuscation', 'yes', new Map([['prover-estimator', 'no']])), { sets: [], all: true });
  });

  it('finds the hundred smallest of very many, and says that there may be more', () => {
    // Each of ten parts is settled by one of three: 4 ** 10 sets.
    const stand = (id: string, ways: Claim[][] = []) => [
      id,
      { id, keys: ['yes', 'no'], needs: [], hinges: [], ways: ways.map((all) => ({ all, as: 'yes' })) },
    ];
    const yes = (id: string) => ({ id, key: 'yes' });
    const parts = Array.from({ length: 10 }, (_, index) => `part${index}`);
    const others = (part: string) => ['x', 'y', 'z'].map((end) => `${part}-${end}`);
    const all = new Map([
      stand('goal', [parts.map(yes)]),
      ...parts.flatMap((part) => [
        stand(
          part,
          others(part).map((other) => [yes(other)]),
        ),
        ...others(part).map((other) => stand(other)),
      ]),
    ] as [string, never][]);
    const start = performance.now();
    const found = setsFor(all, 'goal');
    assert.equal(found.all, false);
    assert.ok(found.sets.every(({ length }) => length === 10) && found.sets.length <= 100, `${found.sets.length}`);
    assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
  });

  it('finds just the sets that settle it, from which nothing can be left out: as trying all does', () =>
    fc.assert(
      fc.property(moves, (all) => {
        const before = infer(all);
        const id = 'q0';
        if (before.settled.has(id)) return;
        const ways = all.get(id)?.ways.filter(({ as }) => as === 'yes') ?? [];
        const clashed = new Set(before.clashes.map(({ way }) => way));
        const settles = (supposed: ReadonlyMap<string, string>) => {
          const { settled, clashes } = infer(all, supposed);
          return settled.get(id)?.outcome === 'yes' && clashes.every(({ way }) => clashed.has(way));
        };
        const open = [...all.keys()].filter((other) => other !== id && (before.settled.get(other)?.outcome ?? SOME_ANSWER) === SOME_ANSWER);
        const tried = everySupposition(open).filter(settles);
        const within = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>) =>
          [...a].every(([of, key]) => b.get(of) === key || (key === SOME_ANSWER && b.has(of)));
        const smallest = tried.filter((set) => !tried.some((other) => other !== set && within(other, set)));
        const { sets } = smallestSets(all, id, ways, before.settled);
        const names = (found: readonly string[][]) => found.map((set) => set.sort().join(' ')).sort();
        // A clash elsewhere in the mosaic, above what is involved, is no reason against a set.
        const expected = names(smallest.map((set) => [...set].map(([of, key]) => (key === SOME_ANSWER ? of : `${of}=${key}`))));
        const found = names(sets.map((set) => set.map(written)));
        for (const each of expected) assert.ok(found.includes(each) || found.some((other) => isPart(other, each)), `${each} in ${found}`);
        for (const each of found) assert.ok(expected.includes(each) || !settles(supposition(each)), `${each} in ${expected}`);
      }),
      { numRuns: 300 },
    ));
});

const supposition = (set: string) =>
  new Map(
    set
      .split(' ')
      .filter(Boolean)
      .map((claim) => claim.split('='))
      .map(([id = '', key = SOME_ANSWER]) => [id, key] as const),
  );

const isPart = (set: string, other: string) =>
  set.split(' ').every((claim) => other.split(' ').some((each) => each === claim || each.startsWith(`${claim}=`)));

/** Every way to suppose answers of some questions, at most five of them. */
function everySupposition(ids: readonly string[]): Map<string, string>[] {
  return ids.reduce<Map<string, string>[]>(
    (some, id) => some.flatMap((each) => [each, ...['yes', 'no', SOME_ANSWER].map((key) => new Map([...each, [id, key]]))]),
    [new Map()],
  );
}
