import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Asked, FILTERS, readAddress, writeAddress } from './address.ts';

const read = (query: string) => readAddress(new URLSearchParams(query));

describe('the address of a search', () => {
  it('comes back as it was written', () => {
    const values = fc.uniqueArray(
      fc.string({ minLength: 1 }).filter((value) => value !== 'dark' && value !== 'lit'),
      { minLength: 1, maxLength: 3 },
    );
    const chosen = fc.record(Object.fromEntries(Object.keys(FILTERS).map((name) => [name, values])), { requiredKeys: [] });
    fc.assert(
      fc.property(fc.string(), chosen, (words, chosen) => {
        const asked: Asked = { words, chosen };
        assert.deepEqual(read(writeAddress(asked)), { words, chosen: { ...chosen } });
      }),
    );
  });

  it('is empty where nothing is asked', () => assert.equal(writeAddress({ words: '', chosen: {} }), ''));

  it('takes the fills that were once among the statuses', () => {
    assert.deepEqual(read('status=dark&status=partial').chosen, { status: ['partial'], fill: ['dark'] });
    assert.deepEqual(read('status=lit').chosen, { fill: ['lit'] });
  });

  it('has each value once, and no empty one', () => assert.deepEqual(read('tag=a&tag=a&tag=').chosen, { tag: ['a'] }));
});
