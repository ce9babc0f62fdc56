import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import leven from 'leven';
import { nearest, nearestOf } from './near.ts';

const name = fc.array(fc.constantFrom('a', 'b', 'c', '-', 'é', 'A', '1'), { maxLength: 9 }).map((letters) => letters.join(''));

describe('nearest', () => {
  it('is the first of those at the smallest distance, a third of the length at most', () => {
    fc.assert(
      fc.property(name, fc.array(name), (given, known) => {
        const least = Math.min(...known.map((other) => leven(given, other)));
        const expected =
          least <= Math.max(1, Math.floor(given.length / 3)) ? known.find((other) => leven(given, other) === least) : undefined;
        assert.equal(nearest(given, known), expected);
      }),
    );
  });

  it('gives up after very many names', () => {
    const known = Array.from({ length: 500 }, (_, i) => `${i}${'ab'.repeat(5000)}`);
    const begun = performance.now();
    const near = nearestOf(known);
    for (let i = 0; i < 100; i++) near(`${i}${'ba'.repeat(5000)}`);
    assert.ok(performance.now() - begun < 5000, `took ${performance.now() - begun} ms`);
  });
});
