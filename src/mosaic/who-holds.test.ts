import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../tests/chance.ts';
import { comparedOf, heldBy, heldTogether, MOST_COMPARED, namesIn, ownOf, partOf, partsOf, sharedWith } from './who-holds.ts';

describe('the people compared', () => {
  it('are those known, each once, in the order in which they are named', () => {
    assert.deepEqual(
      comparedOf(['bob', 'nobody', 'ann', 'bob', ''], (slug) => slug === 'ann' || slug === 'bob'),
      ['bob', 'ann'],
    );
  });

  it('are no more than can be told apart', () => {
    const many = Array.from({ length: 500 }, (_, at) => `p${at}`);
    assert.deepEqual(
      comparedOf(many, () => true),
      many.slice(0, MOST_COMPARED),
    );
  });
});

describe('what people hold', () => {
  it('is written as a digit for each of them', () => {
    const people = ['ann', 'bob'];
    assert.deepEqual(
      [['ann'], ['bob', 'eve'], ['bob', 'ann'], ['eve'], []].map((holders) => heldBy(people, holders)),
      ['10', '01', '11', '', ''],
    );
    assert.deepEqual(
      people.map((_, at) => ownOf(people, at)),
      ['10', '01'],
    );
    assert.deepEqual(namesIn('101', ['Ann', 'Bob', 'Eve']), ['Ann', 'Eve']);
  });

  it('is put together from what is below a branch', () => {
    assert.equal(heldTogether(['100', '', '001']), '101');
    assert.equal(heldTogether([]), '');
    assert.equal(heldTogether(['', '']), '');
  });

  it('of two falls into what only one, both and only the other hold', () => {
    assert.deepEqual(
      partsOf(['Ann', 'Bob']).map(({ key, name, held }) => [key, name, held]),
      [
        ['first', 'only Ann', '10'],
        ['both', 'both', '11'],
        ['second', 'only Bob', '01'],
      ],
    );
    assert.deepEqual(['10', '11', '01'].map(partOf), ['first', 'both', 'second']);
  });

  it('of three falls into what one, two and all of them hold, and of one into nothing', () => {
    assert.deepEqual(
      partsOf(['Ann', 'Bob', 'Eve']).map(({ key, name }) => [key, name]),
      [
        ['1', 'only one'],
        ['2', '2 of them'],
        ['3', 'all 3'],
      ],
    );
    assert.deepEqual(['100', '011', '111'].map(partOf), ['1', '2', '3']);
    assert.deepEqual([partsOf([]), partsOf(['Ann'])], [[], []]);
  });

  it('is always in one of the parts', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 2 });
    fc.assert(
      fc.property(people, fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), (compared, holders) => {
        const held = heldBy(compared, holders);
        const keys = partsOf(compared).map(({ key }) => key);
        assert.equal(held !== '' && keys.includes(partOf(held)), !new Set(compared).isDisjointFrom(new Set(holders)));
      }),
      tries(200),
    );
  });
});

describe('what somebody shares', () => {
  const holders: Record<string, string[]> = { x: ['ann', 'bob', 'eve'], y: ['bob', 'ann'], z: ['ann'], w: ['ann', 'eve', 'dan'] };
  const shared = (things: string[]) => sharedWith('ann', things, (thing) => holders[thing] ?? []);

  it('is with those first who share the most, and together for those who share the same', () => {
    assert.deepEqual(shared(['x', 'y', 'z', 'w']), [
      { things: ['x', 'y'], people: ['bob'] },
      { things: ['x', 'w'], people: ['eve'] },
      { things: ['w'], people: ['dan'] },
    ]);
    assert.deepEqual(shared(['x']), [{ things: ['x'], people: ['bob', 'eve'] }]);
    assert.deepEqual(shared(['z']), []);
  });

  it('is not what nearly everybody holds', () => {
    const crowd = Array.from({ length: 1000 }, (_, at) => `p${at}`);
    assert.deepEqual(
      sharedWith('p0', ['all', 'few'], (thing) => (thing === 'all' ? crowd : ['p0', 'p1'])),
      [{ things: ['few'], people: ['p1'] }],
    );
  });
});
