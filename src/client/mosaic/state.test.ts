import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { EXAMPLE, THREE_ASK, TWO_ROOTS } from '../../pictures/question-tree.example.ts';
import { treeFrom } from '../../pictures/question-tree.ts';
import type { Box } from '../../pictures/squares.ts';
import { NO_FILTER } from '../picture/filter.ts';
import { addressOf, asker, matches, mosaicState, movedWith, stateAt, tilesOf } from './state.ts';

const SIZE = { width: 800, height: 500, least: 11 };
const tree = treeFrom(EXAMPLE, 'Mosaic');
const node = (id: string) => tree.nodes.find((candidate) => candidate.id === id) ?? assert.fail();
const ids = (tiles: readonly { question: { id: string } }[]) =>
  tiles
    .map(({ question }) => question.id)
    .sort()
    .join('');

describe('mosaic state', () => {
  it('draws everything at first, and what is below a branch once zoomed into it', () => {
    assert.equal(ids(tilesOf(mosaicState(tree), SIZE)), 'abcde');
    assert.equal(ids(tilesOf({ ...mosaicState(tree), root: node('b') }, SIZE)), 'cd');
    const several = treeFrom(TWO_ROOTS, 'Mosaic');
    assert.equal(ids(tilesOf(mosaicState(several), SIZE)), 'abcde');
  });

  it('fills the picture wherever it zooms', () => {
    const area = tilesOf({ ...mosaicState(tree), root: node('b') }, SIZE).reduce((sum, { width, height }) => sum + width * height, 0);
    assert.ok(area > SIZE.width * SIZE.height * 0.95);
  });

  it('is in the address, and comes back from it', () => {
    assert.equal(addressOf(mosaicState(tree)), '.');
    const state = { tree, root: node('b'), filter: { ...NO_FILTER, tag: 'x', by: 'insights' as const } };
    assert.deepEqual(stateAt(tree, addressOf(state)), state);
    assert.equal(stateAt(tree, '?root=c').root, tree.root, 'one cannot zoom into a leaf');
    assert.equal(stateAt(tree, '?root=gone').root, tree.root);
  });

  it('says what passes, and nothing without a filter', () => {
    assert.equal(matches(mosaicState(tree)), undefined);
    assert.deepEqual(
      [...(matches(stateAt(tree, '?only=lit')) ?? [])].map(({ id }) => id),
      ['b', 'd'],
    );
  });

  it('moves boxes as a camera does, there and back', () => {
    const length = fc.integer({ min: 1, max: 1000 });
    const box = fc.record({ x: length, y: length, width: length, height: length });
    fc.assert(
      fc.property(box, box, box, (a, from, to) => {
        const near = (one: Box, other: Box) =>
          (['x', 'y', 'width', 'height'] as const).every((key) => Math.abs(one[key] - other[key]) < 1e-6);
        assert.ok(near(movedWith(movedWith(a, from, to), to, from), a));
        assert.ok(near(movedWith(from, from, to), to));
      }),
      tries(100),
    );
  });

  it('says who of several people ask what a tile stands for', () => {
    const three = treeFrom(THREE_ASK, 'Mosaic');
    const state = stateAt(three, '?person=ann&person=bob');
    const [a, b] = three.nodes;
    assert.ok(a && b);
    const askersOf = asker(state);
    assert.deepEqual(askersOf({ kind: 'branch', questions: [b] }), { held: '01', by: ['Bob'] });
    assert.deepEqual(askersOf({ kind: 'mix', questions: [b] }), { held: '11', by: ['Ann', 'Bob'] });
    assert.deepEqual(asker(stateAt(three, '?person=ann'))({ kind: 'leaf', questions: [a] }), { held: '', by: [] });
    assert.deepEqual(stateAt(three, addressOf(state)), state);
  });
});
