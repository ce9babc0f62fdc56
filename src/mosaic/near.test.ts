import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import leven from 'leven';
import { tries } from '../../tests/chance.ts';
import { nearest, nearestOf, onlyNearOf } from './near.ts';

const name = fc.array(fc.constantFrom('a', 'b', 'c', '-', 'é', 'A', '1'), { maxLength: 9 }).map((letters) => letters.join(''));

describe('nearest', () => {
  it('is the first name with the smallest distance, at most a third of the length', () => {
    fc.assert(
      fc.property(name, fc.array(name), (given, names) => {
        const least = Math.min(...names.map((other) => leven(given, other)));
        const expected =
          least <= Math.max(1, Math.floor(given.length / 3)) ? names.find((other) => leven(given, other) === least) : undefined;
        assert.equal(nearest(given, names), expected);
      }),
      tries(100),
    );
  });

  it('is certain only where no other name is within a third of the length', () => {
    fc.assert(
      fc.property(name, fc.array(name), (given, names) => {
        const near = names.filter((other) => leven(given, other) <= Math.floor(given.length / 3));
        assert.equal(onlyNearOf(names)(given), near.length === 1 ? near[0] : undefined);
      }),
      tries(100),
    );
  });

  it('takes for each of thousands of broken links no more time than for one', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `how-does-${i}-work-in-${i * 7919}`);
    const time = (broken: number) => {
      const near = nearestOf(names);
      const { user } = process.cpuUsage();
      for (let i = 0; i < broken; i++) near(`how-dos-${i % 1000}-wrk-in-${i * 7919}`);
      return process.cpuUsage().user - user;
    };
    time(500);
    const [one, two] = [Math.min(time(1000), time(1000)), Math.min(time(2000), time(2000))];
    assert.ok(two < 3.5 * one, `${one / 1000} ms, then ${two / 1000} ms`);
  });

  it('stops after very many names', () => {
    const names = Array.from({ length: 500 }, (_, i) => `${i}${'ab'.repeat(5000)}`);
    const begun = performance.now();
    const near = nearestOf(names);
    for (let i = 0; i < 100; i++) near(`${i}${'ba'.repeat(5000)}`);
    assert.ok(performance.now() - begun < 5000, `took ${performance.now() - begun} ms`);
  });
});
