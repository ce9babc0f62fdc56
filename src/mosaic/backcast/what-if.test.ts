import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../reason/mosaic.example.ts';
import { whatWouldSettle } from './alternatives.ts';
import { movesIn, premises, safetyCase, strategy } from './game-trees.example.ts';
import { infer } from './infer.ts';
import { written } from './moves.ts';
import { movesOf } from './moves-of.ts';
import { readinessIn } from './ready.ts';
import { traceOf } from './trace.ts';
import { whatIf } from './what-if.ts';

const yes = (...ids: string[]) => new Map(ids.map((id) => [id, 'yes']));

describe('whatIf', () => {
  it('says what becomes settled, and why, down to what is supposed', () => {
    const { settles, inference } = whatIf(movesIn(premises), new Map([...yes('misaligned'), ['deployment', 'deploy']]));
    assert.deepEqual(settles, ['power-at-scale', 'disempowerment', 'catastrophe']);
    assert.deepEqual(
      traceOf(inference.settled, 'catastrophe').map(({ id, settled, because }) => [
        id,
        settled.by?.at ?? 'supposed',
        because.map(written).join(' '),
      ]),
      [
        ['deployment', 'supposed', ''],
        ['misaligned', 'supposed', ''],
        ['power-at-scale', 'premises 2 to 4', 'misaligned=yes deployment=deploy'],
        ['disempowerment', 'premise 5', 'power-at-scale=yes'],
        ['catastrophe', 'premise 6', 'disempowerment=yes'],
      ],
    );
    assert.deepEqual(traceOf(inference.settled, 'built'), []);
  });

  it('says what becomes ready', () => {
    const { readies } = whatIf(movesIn(premises), new Map([...yes('built', 'difficulty'), ['deployment', 'withhold']]));
    assert.deepEqual(readies, ['misaligned']);
    assert.deepEqual(whatIf(movesIn(premises), yes('built', 'difficulty')).readies, []);
  });

  it('says what then speaks for or against, and settles nothing by it', () => {
    const { voices, settles } = whatIf(movesIn(safetyCase), yes('exploration-hacking'));
    assert.deepEqual(settles, []);
    assert.deepEqual(
      [...voices].map(([id, heard]) => [id, heard.map(({ by, key, hinge }) => `${by} ${key}: ${hinge.then}`)]),
      [['equilibrium', ['exploration-hacking no: Training can be steered away.']]],
    );
    assert.equal(whatIf(movesIn(safetyCase), new Map([['exploration-hacking', 'no']])).voices.size, 0);
  });

  it('says what contradicts what is supposed, and only what is new', () => {
    const parts = ['no-obfuscation', 'survives-error', 'definitions-fixed'];
    const { clashes } = whatIf(movesIn(strategy), new Map([...yes(...parts), ['goal', 'no']]));
    assert.deepEqual(
      clashes.map(({ id, stands, way }) => [id, stands.supposed, stands.outcome, way.as]),
      [['goal', true, 'no', 'yes']],
    );
  });
});

describe('whatWouldSettle', () => {
  it('gives the alternatives as written, what holds of each, what is open, and how many answers away each is', () => {
    const moves = movesIn(strategy);
    const of = (id: string, supposed: ReadonlyMap<string, string>) =>
      whatWouldSettle(moves, infer(moves, supposed), id).alternatives.map(({ standing, steps, claims }) => [
        standing,
        steps,
        claims.map((each) => each.standing).join(' '),
      ]);
    assert.deepEqual(of('stability', new Map([['stable-queries', 'no']])), [
      ['refuted', undefined, 'refuted'],
      ['open', 1, 'open'],
    ]);
    assert.deepEqual(of('goal', yes('no-obfuscation')), [['open', 2, 'holds open open']]);
    assert.deepEqual(of('built', new Map()), []);
  });

  it('counts an answer once that does for two claims', () => {
    const from = 'from: "https://example.org"';
    const moves = movesIn(
      mosaicOf({
        goal: `settled_by: [{all: [a=yes, b=yes], ${from}}]\nsources: [{url: "https://example.org", title: S}]\n`,
        a: `settled_by: [{all: [c=yes], ${from}}]\n`,
        b: `settled_by: [{all: [c=yes], ${from}}]\n`,
        c: '',
      }),
    );
    const { alternatives, sets } = whatWouldSettle(moves, infer(moves), 'goal');
    assert.equal(alternatives[0]?.steps, 1);
    assert.deepEqual(
      sets.get('yes')?.sets.map((set) => set.map(written).join(' ')),
      ['c=yes', 'a=yes b=yes'],
    );
  });
});

describe('readinessIn', () => {
  it('is blocked by what it needs and is open, and what it unblocks is open too', () => {
    const of = (id: string, supposed = new Map<string, string>()) => readinessIn(movesIn(premises), infer(movesIn(premises), supposed))(id);
    assert.deepEqual(of('misaligned'), { readiness: 'blocked', blockedBy: ['built', 'difficulty', 'deployment'], unblocks: [] });
    assert.deepEqual(of('built'), { readiness: 'ready', blockedBy: [], unblocks: ['misaligned'] });
    assert.deepEqual(of('built', yes('misaligned')).unblocks, []);
    assert.deepEqual(of('misaligned', yes('built')).blockedBy, ['difficulty', 'deployment']);
    assert.deepEqual(of('misaligned', yes('misaligned')), { readiness: 'settled', blockedBy: [], unblocks: [] });
  });

  it('counts an ill-posed question as settled', () => {
    const { questions } = mosaicOf({
      ill: 'status: ill-posed\nsources: [{url: "https://example.org", title: S, stance: disputes}]\n',
      a: 'needs: [ill]\n',
    });
    const moves = movesOf(questions.values());
    assert.equal(readinessIn(moves, infer(moves))('a').readiness, 'ready');
  });
});
