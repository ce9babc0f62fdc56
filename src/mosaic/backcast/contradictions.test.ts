import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../reason/mosaic.example.ts';
import { circlesIn } from './circles.ts';
import { contradictionsIn } from './contradictions.ts';
import { movesIn } from './game-trees.example.ts';
import type { Moves } from './moves.ts';

const FROM = 'from: "https://example.org"';
const answered = (key: string) => `status: answered\nanswer: ${key}\nsources: [{url: "https://example.org", title: S, stance: answers}]\n`;

describe('contradictionsIn', () => {
  it('finds two ways that settle one question differently, an answer that does not follow, and one whose only ways are refuted', () => {
    const { clashes, unsupported } = contradictionsIn(
      movesIn(
        mosaicOf({
          fact: answered('yes'),
          both: `settled_by: [{all: [fact=yes], ${FROM}}, {all: [fact], as: no, ${FROM}}]\n`,
          given: `settled_by: [{all: [fact=yes], as: no, ${FROM}}]\n${answered('yes')}`,
          whole: `settled_by: [{all: [fact=no], ${FROM}}]\n${answered('yes')}`,
          otherwise: `settled_by: [{all: [fact=no], ${FROM}}, {all: [open=yes], ${FROM}}]\n${answered('yes')}`,
          open: '',
        }),
      ),
    );
    assert.deepEqual(
      clashes.map(({ id, stands, way }) => `${id}: ${stands.outcome} (${stands.by ? 'follows' : 'given'}), ${way.as}`),
      ['both: yes (follows), no', 'given: yes (given), no'],
    );
    assert.deepEqual(
      unsupported.map(({ id, ways }) => `${id} ${ways.length}`),
      ['whole 1'],
    );
  });
});

describe('circlesIn', () => {
  const movesAlong = (edges: Record<string, string[]>): Moves =>
    new Map(
      Object.entries(edges).map(([id, to]) => [
        id,
        { id, keys: ['yes', 'no'], needs: [], hinges: [], ways: to.map((other) => ({ all: [{ id: other }], as: 'yes' })) },
      ]),
    );

  it('finds the questions that settle each other, each circle once, in the order of the questions', () => {
    assert.deepEqual(circlesIn(movesAlong({ a: ['b', 'x'], b: ['c'], c: ['a'], d: ['a', 'd'], x: ['y'], y: [], z: ['y', 'nobody'] })), [
      ['a', 'b', 'c'],
      ['d'],
    ]);
  });

  it('takes a chain and a circle of 20,000 without recursion', () => {
    const ids = Array.from({ length: 20_000 }, (_, index) => `q${index}`);
    const chain = Object.fromEntries(ids.map((id, index) => [id, ids.slice(index + 1, index + 2)]));
    assert.deepEqual(circlesIn(movesAlong(chain)), []);
    assert.equal(circlesIn(movesAlong({ ...chain, q19999: ['q0'] }))[0]?.length, ids.length);
  });
});
