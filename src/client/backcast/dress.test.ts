import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { infer } from '../../mosaic/backcast/infer.ts';
import { moves } from '../../mosaic/backcast/moves.example.ts';
import type { Moves } from '../../mosaic/backcast/moves.ts';
import { whatIf } from '../../mosaic/backcast/what-if.ts';
import { dresser, type Situation } from './dress.ts';
import { ofPremises, ofSafetyCase, ofStrategy, ofTwo, situationOf } from './game-data.example.ts';
import type { GameData } from './game-data.ts';
import { gameTree } from './game-tree.ts';

/** The dress of each node, by its words. */
function dressesOf(situation: Situation) {
  const dress = dresser(situation);
  // Where a question is drawn with what is below it, not where it is referred to.
  const whole = situation.game.tree.nodes.filter((node) => dress(node).mark !== 'stand-again');
  return new Map(whole.map((node) => [dress(node).label, dress(node)]));
}
const pick = (dresses: ReturnType<typeof dressesOf>, label: string) => {
  const { mark, note, look, chips } = dresses.get(label) ?? assert.fail(`${label} of ${[...dresses.keys()]}`);
  return { mark, note, look, chips: chips.map((chip) => (chip.look ? `${chip.words} ${chip.look}` : chip.words)).join(', ') };
};

describe('the dress of a node', () => {
  it('has ready questions lead, and says what blocked ones wait for', () => {
    const dresses = dressesOf(situationOf(ofPremises, 'misaligned'));
    assert.deepEqual(pick(dresses, 'What about built?'), {
      mark: 'stand-ready',
      note: 'ready, 1 question waits for it',
      look: 'question ready',
      chips: 'yes, no',
    });
    assert.deepEqual(pick(dresses, 'What about misaligned?'), {
      mark: 'stand-blocked',
      note: 'waits for What about built?, What about difficulty?, What about deployment?',
      look: 'question blocked',
      chips: 'yes, no',
    });
    assert.equal(pick(dresses, 'What about deployment?').chips, 'deploy, withhold');
  });

  it('says on a question from what its answer follows, and who argues so', () => {
    const situation = situationOf(ofPremises, 'power-at-scale', { misaligned: 'yes', deployment: 'deploy' });
    const dresses = dressesOf(situation);
    assert.deepEqual(pick(dresses, 'What about power-at-scale?'), {
      mark: 'stand-holds',
      note: 'yes, follows from What about misaligned? yes and What about deployment? deploy (Carlsmith, premises 2 to 4)',
      look: 'question holds changed',
      chips: 'yes stands, no',
    });
    assert.equal(pick(dresses, 'What about deployment? deploy').chips, 'deploy pressed, withhold');
    assert.deepEqual(pick(dresses, 'yes, if all of these'), {
      mark: 'joint-holds',
      note: 'Carlsmith, premises 2 to 4',
      look: 'joint holds',
      chips: '',
    });
  });

  it('strikes what cannot hold any more, and leaves the other ways', () => {
    const dresses = dressesOf(situationOf(ofStrategy, 'no-obfuscation', { 'prover-estimator': 'no' }));
    assert.equal(pick(dresses, 'What about prover-estimator? yes').look, 'question refuted supposed');
    assert.deepEqual(pick(dresses, 'yes, if all of these'), {
      mark: 'joint-refuted',
      note: 'Buhl, Section 6.1; it cannot hold',
      look: 'joint refuted',
      chips: '',
    });
    assert.equal(pick(dresses, 'What about stability? yes').note, 'any of 2 ways is enough');
  });

  it('shows a contradiction, and what then speaks for or against', () => {
    const { note, look } = pick(dressesOf(situationOf(ofTwo, 'slow', { steps: 'yes' })), 'Slow progress');
    assert.equal(
      note,
      'yes, follows from What about steps? yes (Ash 2025, Section 2); contradiction: no follows from What about ' +
        'steps? yes (Birch 2025)',
    );
    assert.match(look, /\bclash\b/);
    const spoken = dressesOf(situationOf(ofSafetyCase, 'equilibrium', { 'exploration-hacking': 'yes' }));
    assert.equal(
      pick(spoken, 'What about equilibrium?').note,
      'What about exploration-hacking? yes speaks against it: Training can be steered away (Buhl)',
    );
  });

  it('is quiet for a question that is drawn elsewhere', () => {
    const situation = situationOf(ofTwo, 'slow');
    const dress = dresser(situation);
    const again = situation.game.tree.nodes.filter((node) => dress(node).mark === 'stand-again').map((node) => dress(node));
    assert.ok(again.length > 0);
    assert.deepEqual(
      again.map(({ note, chips }) => [note, chips.length]),
      again.map(() => ['as above', 0]),
    );
  });

  it('is the same when it is made anew and when it is kept from an earlier situation, for any moves', () => {
    const supposed = fc.dictionary(fc.constantFrom('q0', 'q1', 'q2', 'q3'), fc.constantFrom('yes', 'no'));
    fc.assert(
      fc.property(moves, fc.array(supposed, { maxLength: 4 }), fc.boolean(), (some, each, soft) => {
        const data = dataOf(some);
        const before = infer(some);
        const game = gameTree(some, data.questions, 'q0', soft);
        let last: ReturnType<typeof dresser> | undefined;
        for (const now of each) {
          const suppositions = new Map(Object.entries(now).filter(([id]) => some.has(id)));
          const situation = { data, moves: some, game, supposed: suppositions, change: whatIf(some, suppositions, before) };
          const [kept, anew] = [dresser(situation, last), dresser(situation)];
          for (const node of game.tree.nodes) assert.deepEqual(kept(node), anew(node));
          last = kept;
        }
      }),
    );
  });
});

const dataOf = (some: Moves): GameData => ({
  moves: some,
  questions: new Map(Array.from(some.keys(), (id) => [id, { id, title: id, fill: 'dark' }])),
  sources: new Map(),
  people: new Map(),
  authors: new Map(),
});
