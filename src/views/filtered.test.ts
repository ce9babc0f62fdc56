import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressesUnder } from './address.ts';
import { filtered } from './filtered.ts';

describe('filtered', () => {
  it('leads to the tree of the questions wanted, and to the mosaic with the others dimmed', () => {
    assert.deepEqual(filtered('tag', 'agency', addressesUnder('/base/')), {
      tree: '/base/tree/?tag=agency&prune=1',
      mosaic: '/base/mosaic/?tag=agency',
    });
    assert.deepEqual(filtered('person', 'a-b', addressesUnder('/')), { tree: '/tree/?person=a-b&prune=1', mosaic: '/mosaic/?person=a-b' });
  });
});
