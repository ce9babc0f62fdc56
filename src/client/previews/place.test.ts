import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { lineAt, placeBeside, within } from './place.ts';

const screen = { width: 1000, height: 800 };
const line = (left: number, top: number, width = 100) => ({ left, top, right: left + width, bottom: top + 20 });

describe('placeBeside', () => {
  const size = { width: 400, height: 300 };

  it('is below the line, and begins with it', () =>
    assert.deepEqual(placeBeside(line(100, 50), size, screen, 120), { left: 100, top: 74, height: 718 }));

  it('is above the line at the foot of the screen', () => {
    const { top, height } = placeBeside(line(100, 700), size, screen, 120);
    assert.equal(top + size.height, 696);
    assert.equal(height, 688);
  });

  it('follows the pointer along a long line', () => assert.equal(placeBeside(line(100, 50, 800), size, screen, 700).left, 460));

  it('ends at the edge of the screen', () => assert.equal(placeBeside(line(900, 50), size, screen, 950).left, 592));

  it('covers the line where there is little room beside it, unless a pointer is on it', () => {
    const small = { width: 416, height: 220 };
    assert.deepEqual(placeBeside(line(0, 110), size, small), { left: 8, top: 8, height: 204 });
    assert.deepEqual(placeBeside(line(0, 110), size, small, 0), { left: 8, top: 8, height: 98 });
  });

  it('is on the screen, wherever the line is, and beside the line if there is room', () => {
    const length = (most: number) => fc.integer({ min: 0, max: most });
    fc.assert(
      fc.property(length(1400), length(900), length(1200), length(2000), length(1400), (left, top, width, height, x) => {
        const at = line(left, Math.min(top, 780));
        const wide = Math.min(width, screen.width - 16);
        const place = placeBeside(at, { width: wide, height }, screen, x);
        const tall = Math.min(height, place.height);
        assert.ok(place.left >= 8 && place.left + wide <= 992, 'across');
        assert.ok(place.top >= 8 && place.top + tall <= 792, 'down');
        assert.ok(place.top >= at.bottom || place.top + tall <= at.top, 'beside');
      }),
      tries(300),
    );
  });
});

describe('lineAt', () => {
  it('is the line below the pointer, or the nearest', () => {
    const lines = [line(500, 100), line(0, 120, 300)];
    assert.equal(lineAt(lines, { x: 550, y: 110 }), lines[0]);
    assert.equal(lineAt(lines, { x: 20, y: 130 }), lines[1]);
    assert.equal(lineAt(lines, { x: 20, y: 400 }), lines[1]);
    assert.equal(lineAt([], { x: 0, y: 0 }), undefined);
  });
});

describe('within', () => {
  it('leaves a margin at both edges', () =>
    assert.deepEqual([within(-5, 100, 300), within(50, 100, 300), within(290, 100, 300)], [8, 50, 192]));
});
