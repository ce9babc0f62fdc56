import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { coverageOf, type Mask, type Step } from './coverage.ts';

type Point = readonly [x: number, y: number];

const polygon = (points: readonly Point[]): Step[] => [
  ...points.map((values, index) => ({ type: index === 0 ? 'M' : 'L', values })),
  { type: 'Z', values: [] },
];

/** Many levels, so that roundings do not matter. */
const FINE = 255;
const sumOf = ({ pixels }: Mask) => pixels.reduce((sum, level) => sum + level, 0) / FINE;
const rowsOf = ({ width, height, pixels }: Mask) =>
  Array.from({ length: height }, (_, row) => [...pixels.subarray(row * width, (row + 1) * width)]);

describe('the coverage of an outline', () => {
  it('is whole inside, none outside, and a part where an edge crosses a pixel', () => {
    const square = coverageOf(
      polygon([
        [1, 1],
        [3.5, 1],
        [3.5, 2.25],
        [1, 2.25],
      ]),
      8,
    );
    assert.deepEqual([square.x, square.y], [0, 0]);
    assert.deepEqual(rowsOf(square), [
      [0, 0, 0, 0],
      [0, 8, 8, 4],
      [0, 2, 2, 1],
    ]);
  });

  it('has a place left of the origin and above it', () => {
    const { x, y, width, height, pixels } = coverageOf(
      polygon([
        [-2, -1],
        [-1, -1],
        [-1, 0],
        [-2, 0],
      ]),
      1,
    );
    assert.deepEqual([x, y, width, height, ...pixels], [-2, -1, 2, 1, 1, 0]);
  });

  it('leaves a hole where a contour runs the other way', () => {
    const square = (from: number, to: number): Point[] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ];
    const ring = coverageOf([...polygon(square(0, 4)), ...polygon(square(1, 3).reverse())], 1);
    assert.deepEqual(rowsOf(ring), [
      [1, 1, 1, 1],
      [1, 0, 0, 1],
      [1, 0, 0, 1],
      [1, 1, 1, 1],
    ]);
  });

  it('is nothing for a space', () => {
    assert.deepEqual(coverageOf([], 7).pixels.length, 0);
  });

  it('is in all as large as the triangle that it is of, wherever that is', () => {
    const point = fc.tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.double({ min: -30, max: 30, noNaN: true }));
    fc.assert(
      fc.property(fc.tuple(point, point, point), (points) => {
        const [[ax, ay], [bx, by], [cx, cy]] = points;
        const area = Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;
        const mask = coverageOf(polygon(points), FINE);
        // Each pixel is rounded by at most half a level.
        assert.ok(Math.abs(sumOf(mask) - area) <= 0.01 + mask.pixels.length / (2 * FINE), `${sumOf(mask)} and ${area}`);
      }),
      tries(200),
    );
  });

  it('follows curves: below a parabola are two thirds of its box', () => {
    const mask = coverageOf(
      [
        { type: 'M', values: [0, 0] },
        { type: 'Q', values: [20, 60, 40, 0] },
        { type: 'Z', values: [] },
      ],
      FINE,
    );
    assert.ok(Math.abs(sumOf(mask) - (2 / 3) * 40 * 30) < 3, `${sumOf(mask)}`);
  });
});
