import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { type Canvas, painter } from './canvas.ts';
import { readPng } from './read-png.example.ts';

const COLOURS = ['#000000', '#777777', '#ffffff', '#d99a2b'] as const;
const [WIDTH, HEIGHT] = [6, 4];

const paint = painter(WIDTH, HEIGHT, COLOURS);

const drawn = (draw: (canvas: Canvas) => void) => {
  const { pixels } = readPng(paint(draw));
  return Array.from({ length: HEIGHT }, (_, row) => pixels.subarray(row * WIDTH, (row + 1) * WIDTH).join(''));
};

describe('a canvas', () => {
  it('is a PNG of its colours, all of it the first one at the start', () => {
    const { width, height, colours, pixels } = readPng(paint(() => undefined));
    assert.deepEqual([width, height, colours], [WIDTH, HEIGHT, ['000000', '777777', 'ffffff', 'd99a2b']]);
    assert.ok(pixels.every((pixel) => pixel === 0));
  });

  it('has rectangles', () => {
    assert.deepEqual(
      drawn((canvas) => canvas.fill(1, 1, 4, 2, 3)),
      ['000000', '033330', '033330', '000000'],
    );
  });

  it('keeps the higher number where masks meet, and what is beyond its edges out', () => {
    const mask = { x: -1, y: -1, width: 2, height: 2, pixels: new Uint8Array([1, 2, 2, 1]) };
    assert.deepEqual(
      drawn((canvas) => {
        canvas.draw(mask, 2, 1);
        canvas.draw(mask, 3, 1);
        for (const [x, y] of [
          [0, 0],
          [WIDTH, HEIGHT],
          [-9, 2],
          [2, 99],
        ] as const)
          canvas.draw(mask, x, y);
      }),
      ['112200', '022100', '000000', '000001'],
    );
  });

  it('gives back every picture', () => {
    const rectangle = fc.record({
      x: fc.integer({ min: 0, max: WIDTH - 1 }),
      y: fc.integer({ min: 0, max: HEIGHT - 1 }),
      colour: fc.integer({ min: 1, max: COLOURS.length - 1 }),
    });
    fc.assert(
      fc.property(fc.array(rectangle, { maxLength: 20 }), (points) => {
        const expected = Array.from({ length: HEIGHT }, () => new Uint8Array(WIDTH));
        for (const { x, y, colour } of points) (expected[y] as Uint8Array)[x] = Math.max((expected[y] as Uint8Array)[x] as number, colour);
        assert.deepEqual(
          drawn((canvas) => {
            for (const { x, y, colour } of points) canvas.fill(x, y, 1, 1, colour);
          }),
          expected.map((row) => row.join('')),
        );
      }),
      tries(100),
    );
  });
});
