import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextTile } from './next-tile.ts';

/** A head across the picture, two tiles below it, and one below these. */
const boxes = [
  { x: 0, y: 0, width: 200, height: 24 },
  { x: 2, y: 24, width: 96, height: 50 },
  { x: 100, y: 24, width: 98, height: 50 },
  { x: 2, y: 76, width: 196, height: 50 },
];
const from = (at: number) => (key: string) => nextTile(boxes, at, key);

describe('the next tile', () => {
  it('is the one before or after in reading order, or the first or last', () => {
    assert.deepEqual(['ArrowRight', 'ArrowLeft', 'Home', 'End'].map(from(1)), [2, 0, 0, 3]);
    assert.deepEqual([from(0)('ArrowLeft'), from(3)('ArrowRight')], [0, 3]);
  });

  it('is the nearest above or below', () => {
    assert.deepEqual(['ArrowDown', 'ArrowUp'].map(from(0)), [1, 0]);
    assert.deepEqual(['ArrowDown', 'ArrowUp'].map(from(2)), [3, 0]);
    assert.deepEqual(['ArrowDown', 'ArrowUp'].map(from(3)), [3, 1]);
  });

  it('is none for other keys', () => {
    assert.equal(from(1)('a'), undefined);
  });
});
