import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mosaicOf } from '../reason/mosaic.example.ts';
import { movesIn, premises, safetyCase, strategy } from './game-trees.example.ts';
import { infer, type Settled, standing } from './infer.ts';
import { moves } from './moves.example.ts';
import { type Moves, SOME_ANSWER } from './moves.ts';

const yes = (...ids: string[]) => new Map(ids.map((id) => [id, 'yes']));
const outcomes = ({ settled }: { settled: ReadonlyMap<string, Settled> }) =>
  Object.fromEntries([...settled].map(([id, { outcome }]) => [id, outcome]));

const FROM = 'from: "https://example.org"';
const S = 'sources: [{url: "https://example.org", title: S, stance: answers}]\n';

describe('infer', () => {
  it('settles nothing where nothing is given', () => {
    for (const mosaic of [strategy, safetyCase, premises]) assert.deepEqual(outcomes(infer(movesIn(mosaic))), {});
  });

  it('settles a goal when an alternative of each part holds, and says in how many steps', () => {
    const { settled, clashes } = infer(
      movesIn(strategy),
      yes('prover-estimator', 'no-answer-if-unstable', 'cross-examination', 'blocked-queries'),
    );
    assert.deepEqual(clashes, []);
    assert.deepEqual([...settled].map(([id, { outcome, steps }]) => `${id}=${outcome} ${steps}`).sort(), [
      'blocked-queries=yes 0',
      'cross-examination=yes 0',
      'definitions-fixed=yes 1',
      'goal=yes 3',
      'no-answer-if-unstable=yes 0',
      'no-obfuscation=yes 2',
      'prover-estimator=yes 0',
      'stability=yes 1',
      'survives-error=yes 1',
    ]);
    assert.equal(settled.get('goal')?.by?.at, 'Section 6');
  });

  it('does not settle a goal by a way that is shown not to work', () => {
    const refuted = new Map([...yes('stable-queries', 'cross-examination', 'blocked-queries'), ['prover-estimator', 'no']]);
    assert.equal(infer(movesIn(strategy), refuted).settled.get('goal'), undefined);
    assert.equal(infer(movesIn(strategy), new Map([...refuted, ['stable-queries', '!']])).settled.get('stability'), undefined);
  });

  it('tells answers with names of their own apart', () => {
    const of = (deployment: string) => outcomes(infer(movesIn(premises), new Map([...yes('misaligned'), ['deployment', deployment]])));
    assert.equal(of('deploy').catastrophe, 'yes');
    assert.deepEqual(of('withhold'), { misaligned: 'yes', deployment: 'withhold' });
  });

  it('takes what files give: an answer, that there is some, or none', () => {
    const mosaic = mosaicOf({
      known: `status: answered\nanswer: no\n${S}`,
      some: `status: answered\n${S}`,
      ill: 'status: ill-posed\nsources: [{url: "https://example.org/2", title: T, stance: disputes}]\n',
      a: `settled_by: [{all: [known=no, some], ${FROM}}]\n`,
      b: `settled_by: [{all: [some=yes], ${FROM}}]\n`,
      c: `settled_by: [{all: [ill], ${FROM}}]\n`,
      d: `settled_by: [{all: [known=yes], ${FROM}}, {all: [a], as: no, ${FROM}}]\n`,
    });
    assert.deepEqual(outcomes(infer(movesIn(mosaic))), { known: 'no', some: SOME_ANSWER, ill: '!', a: 'yes', d: 'no' });
  });

  it('says which answer a question has that is answered, when that follows, and counts it once', () => {
    const mosaic = mosaicOf({
      known: `status: answered\nanswer: yes\n${S}`,
      some: `status: answered\nsettled_by: [{all: [known=yes], as: no, ${FROM}}]\n${S}`,
      both: `settled_by: [{all: [some, some=yes], ${FROM}}]\n`,
      then: `settled_by: [{all: [some, some=no], ${FROM}}]\n`,
    });
    assert.deepEqual(outcomes(infer(movesIn(mosaic))), { known: 'yes', some: 'no', then: 'yes' });
  });

  it('settles nothing along a circle alone, and goes through one that is entered', () => {
    const mosaic = mosaicOf({
      a: `settled_by: [{all: [b=yes], ${FROM}}]\n${S}`,
      b: `settled_by: [{all: [a=yes], ${FROM}}, {all: [c=yes], ${FROM}}]\n`,
      c: '',
    });
    assert.deepEqual(outcomes(infer(movesIn(mosaic))), {});
    assert.deepEqual(outcomes(infer(movesIn(mosaic), yes('c'))), { c: 'yes', b: 'yes', a: 'yes' });
  });

  it('reports two ways that settle one question differently, and lets the nearer one stand', () => {
    const mosaic = mosaicOf({
      far: `settled_by: [{all: [x=yes], as: no, ${FROM}}, {all: [y=yes], ${FROM}}]\n${S}`,
      y: `settled_by: [{all: [x=yes], ${FROM}}]\n`,
      x: '',
      z: `settled_by: [{all: [far=yes], ${FROM}}]\n`,
    });
    const { settled, clashes } = infer(movesIn(mosaic), yes('x'));
    assert.equal(settled.get('far')?.outcome, 'no');
    assert.equal(settled.get('z'), undefined, 'nothing follows from an answer that does not stand');
    assert.deepEqual(
      clashes.map(({ id, stands, way }) => [id, stands.outcome, way.as]),
      [['far', 'no', 'yes']],
    );
  });

  it('lets what a reader supposes stand before what a file gives and what follows', () => {
    const mosaic = mosaicOf({ a: `status: answered\nanswer: yes\n${S}`, b: `settled_by: [{all: [a=yes], ${FROM}}]\n` });
    assert.deepEqual(outcomes(infer(movesIn(mosaic), new Map([['a', 'no']]))), { a: 'no' });
    const { settled, clashes } = infer(movesIn(mosaic), new Map([['b', 'no']]));
    assert.deepEqual([settled.get('b')?.outcome, clashes.length], ['no', 1]);
  });

  const supposed = fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3'), fc.constantFrom('yes', 'no'), {
    maxKeys: 3,
    noNullPrototype: true,
  });

  it('reaches a fixed point: each way that holds has settled its question, or is a clash, and each answer has its reason', () =>
    fc.assert(
      fc.property(moves, supposed, (all, some) => {
        const { settled, clashes } = infer(all, new Map(Object.entries(some)));
        for (const { id, ways } of all.values())
          for (const way of ways) {
            if (!way.all.every((claim) => standing(claim, settled.get(claim.id)?.outcome) === 'holds')) continue;
            assert.ok(settled.get(id)?.outcome === way.as || clashes.some((clash) => clash.way === way), id);
          }
        for (const [id, { by, steps, outcome, supposed: itself }] of settled) {
          if (by === undefined) assert.ok(itself ? some[id] === outcome : all.get(id)?.given === outcome);
          else
            for (const { id: on, key } of by.all) {
              // That there is some answer may be given, and which one may follow later.
              const before = key === undefined && all.get(on)?.given === SOME_ANSWER ? 0 : (settled.get(on)?.steps ?? Infinity);
              assert.ok(before < steps, `${id} rests on what came before`);
            }
        }
      }),
    ));

  it('does not depend on the order of the questions, unless there are clashes', () =>
    fc.assert(
      fc.property(moves, supposed, (all, some) => {
        const given = new Map(Object.entries(some));
        const [one, other] = [infer(all, given), infer(new Map([...all].reverse()), given)];
        if (one.clashes.length + other.clashes.length === 0) assert.deepEqual(outcomes(other), outcomes(one));
      }),
    ));

  it('takes less than half a second for 20,000 questions in a chain, and for one that 20,000 wait for', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `q${index}`);
    const stand = (id: string, on?: string) =>
      [id, { id, keys: ['yes', 'no'], needs: [], hinges: [], ways: on ? [{ all: [{ id: on, key: 'yes' }], as: 'yes' }] : [] }] as const;
    const chain: Moves = new Map(ids.map((id, index) => stand(id, ids[index - 1])).reverse());
    const star: Moves = new Map(ids.map((id, index) => stand(id, index > 0 ? 'q0' : undefined)));
    for (const all of [chain, star]) {
      const start = performance.now();
      assert.equal(infer(all, yes('q0')).settled.size, ids.length);
      assert.ok(performance.now() - start < 500, `${performance.now() - start} ms`);
    }
  });
});
