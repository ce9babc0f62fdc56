import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mosaicOf } from '../reason/mosaic.example.ts';
import { movesIn } from './game-trees.example.ts';
import { written } from './moves.ts';
import { compare, cruxesAmong, type Move, type Part, perspectiveOf } from './perspectives.ts';

const [A, B] = ['https://example.org/a', 'https://example.org/b'];
const moves = movesIn(
  mosaicOf({
    safe:
      `sources: [{url: "${A}", title: A, authors: [Ada]}, {url: "${B}", title: B, authors: [Bo]}]\n` +
      `settled_by: [{all: [debate=yes, honest=yes], from: "${A}"}, {all: [honest=yes, debate=yes], from: "${B}"}, {all: [slow=yes], as: no, from: "${B}"}]\n`,
    debate: `settled_by: [{all: [fast=yes], from: "${A}"}]\n`,
    honest: `hinges: [{if: no, favours: [safe=no, late=no], from: "${A}"}, {if: yes, favours: [late=yes, fast], from: "${B}"}]\n`,
    slow: `hinges: [{if: yes, then: More time., favours: [safe=yes], from: "${A}"}]\n`,
    fast: `hinges: [{if: no, favours: [debate=yes], from: "${B}"}]\n`,
    early: `settled_by: [{all: [continuity=no], from: "${A}"}]\n`,
    late: `settled_by: [{all: [continuity=yes], from: "${B}"}]\n`,
    continuity: '',
  }),
);
const ada = perspectiveOf(moves, (from) => from === A);
const bo = perspectiveOf(moves, (from) => from === B);

const shown = (some: readonly Move[]) =>
  some.map(({ id, way, hinge }) =>
    way ? `${id}=${way.as} by ${way.all.map(written)}` : `${id}=${hinge.if} for ${hinge.favours.map(written)}`,
  );
const parts = (some: readonly Part[]) => some.map((part) => `${part.if} → ${written(part.then)}`);

describe('perspectiveOf', () => {
  it('has the ways and hinges of whoever wrote the source', () => {
    assert.equal(ada.length, 5);
    assert.equal(bo.length, 5);
    assert.deepEqual(
      perspectiveOf(moves, () => false),
      [],
    );
  });
});

describe('compare', () => {
  const { both, onlyFirst, onlySecond, cruxes } = compare(ada, bo);

  it('finds the moves that both hold, whatever the order of their claims, and those of one', () => {
    assert.deepEqual(shown(both), ['safe=yes by debate=yes,honest=yes']);
    assert.deepEqual(shown(onlyFirst), [
      'debate=yes by fast=yes',
      'early=yes by continuity=no',
      'honest=no for safe=no,late=no',
      'slow=yes for safe=yes',
    ]);
    assert.deepEqual(shown(onlySecond), [
      'fast=no for debate=yes',
      'honest=yes for late=yes,fast',
      'late=yes by continuity=yes',
      'safe=no by slow=yes',
    ]);
  });

  it('finds the questions on whose answer they part: on what follows from one answer, between two, or on what they rest', () => {
    assert.deepEqual(
      cruxes.map(({ id, kind, first, second }) => [id, kind, parts(first), parts(second)]),
      [
        ['continuity', 'rests', ['no → early=yes'], ['yes → late=yes']],
        ['honest', 'decides', ['no → late=no'], ['yes → late=yes']],
        ['slow', 'parts', ['yes → safe=yes'], ['yes → safe=no']],
      ],
    );
  });

  it('finds none where they agree, whatever hangs on an answer for both', () =>
    assert.deepEqual([compare(ada, ada).cruxes, compare(ada, ada).both.length, compare([], bo).cruxes], [[], 5, []]));
});

describe('cruxesAmong', () => {
  it('finds the questions on which some two of several people part, and who', () => {
    const among = cruxesAmong(new Map([...Object.entries({ Ada: ada, Ann: ada, Bo: bo })]));
    assert.deepEqual(Object.fromEntries(among), { continuity: ['Ada', 'Bo'], honest: ['Ada', 'Bo'], slow: ['Ada', 'Bo'] });
    assert.equal(cruxesAmong(new Map([['Ada', ada]])).size, 0);
  });

  it('takes less than a second for 2,000 people who all part on one question', () => {
    const from = (name: number): Move[] => [
      { id: 'goal', way: { all: [{ id: 'x', key: 'yes' }], as: name % 2 ? 'yes' : 'no', from: `${name}` } },
    ];
    const start = performance.now();
    assert.equal(cruxesAmong(new Map(Array.from({ length: 2000 }, (_, name) => [`${name}`, from(name)]))).size, 1);
    assert.ok(performance.now() - start < 1000, `${performance.now() - start} ms`);
  });
});
