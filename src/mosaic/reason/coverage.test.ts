import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVERYTHING } from '../../../tests/fixtures.ts';
import { fixture } from '../fixture.example.ts';
import { coverageOf, fillCounts, frontierOf } from './coverage.ts';

const mosaic = fixture(EVERYTHING);

describe('coverage', () => {
  it('is the share of leaves that are not dark', () => {
    assert.deepEqual(coverageOf(mosaic.roots), { leaves: 3, covered: 2, share: 2 / 3 });
    assert.deepEqual(coverageOf([]), { leaves: 0, covered: 0, share: 0 });
  });

  it('has the dark leaves as its frontier', () => {
    assert.deepEqual(
      frontierOf(mosaic.roots).map(({ id }) => id),
      ['constructor'],
    );
  });

  it('counts each question once', () => {
    assert.deepEqual(fillCounts(mosaic.questions.values()), { dark: 1, lit: 1, partial: 1, answered: 1, 'ill-posed': 1 });
  });
});
