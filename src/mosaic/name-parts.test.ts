import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nameParts } from './name-parts.ts';

describe('nameParts', () => {
  it('takes the name of a person apart, before a particle or the last word', () => {
    assert.deepEqual(nameParts('Ann B. Lee'), { given: 'Ann B.', family: 'Lee' });
    assert.deepEqual(nameParts('Chris van der Merwijk'), { given: 'Chris', family: 'van der Merwijk' });
  });

  it('leaves names whole that are of no person, or not written with the given name first', () => {
    for (const name of ['johnswentworth', 'Lee, Ann', 'Center for Research', 'Ann and Bob', 'unnamed answerers in the thread', ''])
      assert.equal(nameParts(name), undefined, name);
  });
});
