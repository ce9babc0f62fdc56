import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FillCounts } from '../mosaic/fill.ts';
import { windowsOf } from './windows.ts';

const NONE: FillCounts = { dark: 0, lit: 0, partial: 0, answered: 0, 'ill-posed': 0 };
const squaresOf = (counts: Partial<FillCounts>) =>
  windowsOf({ ...NONE, ...counts }).paths.map(({ fill, path }) => [fill, path.split('M').length - 1]);

describe('windows', () => {
  it('are a square for each question, by fill', () => {
    assert.deepEqual(squaresOf({ dark: 2, lit: 30, answered: 1 }), [
      ['dark', 2],
      ['lit', 30],
      ['answered', 1],
    ]);
  });

  it('are each at a place of their own, inside of the picture', () => {
    const { width, height, paths } = windowsOf({ ...NONE, dark: 20, partial: 21 });
    const places = paths.flatMap(({ path }) => path.match(/(?<=M)\d+,\d+/g) ?? []);
    assert.equal(new Set(places).size, 41);
    for (const place of places) {
      const [x = 0, y = 0] = place.split(',').map(Number);
      assert.ok(x + 8 < width && y + 8 < height, place);
    }
  });

  it('stand for several questions where there are many, and none is forgotten', () => {
    const squares = squaresOf({ dark: 4000, lit: 1, partial: 5999 });
    assert.deepEqual(
      squares.map(([fill]) => fill),
      ['dark', 'lit', 'partial'],
    );
    assert.ok(squares.reduce((sum, [, count]) => sum + Number(count), 0) <= 162);
  });
});
