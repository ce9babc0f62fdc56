import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import leven from 'leven';
import { tries } from '../../tests/chance.ts';
import { nearest, nearestOf, onlyNearOf } from './near.ts';

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
      tries(100),
    );
  });

  it('is the only one for certain where no other is as near as a third of the length', () => {
    fc.assert(
      fc.property(name, fc.array(name), (given, known) => {
        const near = known.filter((other) => leven(given, other) <= Math.floor(given.length / 3));
        assert.equal(onlyNearOf(known)(given), near.length === 1 ? near[0] : undefined);
      }),
      tries(100),
    );
  });

  it('takes for each of thousands of broken links no longer than for one', () => {
    const known = Array.from({ length: 1000 }, (_, i) => `how-does-${i}-work-in-${i * 7919}`);
    const time = (broken: number) => {
      const near = nearestOf(known);
      const { user } = process.cpuUsage();
      for (let i = 0; i < broken; i++) near(`how-dos-${i % 1000}-wrk-in-${i * 7919}`);
      return process.cpuUsage().user - user;
    };
    time(500);
    const [one, two] = [Math.min(time(1000), time(1000)), Math.min(time(2000), time(2000))];
    assert.ok(two < 3.5 * one, `${one / 1000} ms, then ${two / 1000} ms`);
  });

  it('gives up after very many names', () => {
    const known = Array.from({ length: 500 }, (_, i) => `${i}${'ab'.repeat(5000)}`);
    const begun = performance.now();
    const near = nearestOf(known);
    for (let i = 0; i < 100; i++) near(`${i}${'ba'.repeat(5000)}`);
    assert.ok(performance.now() - begun < 5000, `took ${performance.now() - begun} ms`);
  });
});
