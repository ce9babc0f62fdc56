import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { hinge, way } from '../../mosaic/schema.ts';
import { canShowMove, claimWords, moveEntryOf, valuesOfMove } from './move-values.ts';

const claims = fc.uniqueArray(fc.constantFrom('a', 'b=yes', 'c=no', 'd=low'), { minLength: 1 });
const key = fc.constantFrom('yes', 'no', 'low');
const argued = { from: fc.constantFrom('https://example.org'), at: fc.constantFrom('Section 3') };

describe('a move in the form', () => {
  it('is in the file as it was there before', () => {
    const ways = fc.record({ all: claims, as: key, ...argued }, { requiredKeys: ['all', 'as'] });
    const hinges = fc.record({ if: key, then: fc.constant('It is so.'), favours: claims, ...argued }, { requiredKeys: ['if', 'favours'] });
    fc.assert(
      fc.property(ways, hinges, (one, other) => {
        assert.deepEqual(way.parse(moveEntryOf('settled_by', valuesOfMove(one))), structuredClone(one));
        assert.deepEqual(hinge.parse(moveEntryOf('hinges', valuesOfMove(other))), structuredClone(other));
      }),
      tries(100),
    );
  });

  it('is no entry before it says something', () => {
    const nothing = { key: 'yes', then: ' ', claims: [], from: 'https://example.org', at: '' };
    assert.equal(moveEntryOf('settled_by', nothing), undefined);
    assert.equal(moveEntryOf('hinges', nothing), undefined);
    assert.deepEqual(moveEntryOf('hinges', { ...nothing, then: ' It\n is. ' }), { if: 'yes', then: 'It is.', from: 'https://example.org' });
  });

  it('is shown where it has each question once', () => {
    assert.ok(canShowMove({ all: ['a=yes', 'b'], as: 'yes' }));
    assert.ok(!canShowMove({ if: 'yes', favours: ['a=yes', 'a'] }));
  });

  it('says what each answer does', () => {
    assert.deepEqual(
      [claimWords('settled_by', 'no'), claimWords('settled_by', undefined), claimWords('hinges', 'no'), claimWords('hinges', undefined)],
      ['has the answer “no”', 'is answered, whichever way', 'against it: “no”', 'matters more then'],
    );
  });
});
