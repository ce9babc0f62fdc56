import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { arguedBy } from './argued-by.ts';

describe('arguedBy', () => {
  it('says who argues as one does in a sentence', () => {
    assert.equal(arguedBy(['Marie Davidsen Buhl', 'Jacob Pfau', 'Geoffrey Irving'], '2025-05-06', 'T'), 'Buhl et al. 2025');
    assert.equal(arguedBy(['Ben Cottier', 'Rohin Shah'], '2019', 'T'), 'Cottier and Shah 2019');
    assert.equal(arguedBy(['johnswentworth'], undefined, 'T'), 'johnswentworth');
    assert.equal(arguedBy([], '2019', 'A title'), 'A title');
  });
});
