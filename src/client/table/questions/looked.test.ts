import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '../day-of.ts';
import { lookedAgo } from './looked.ts';

describe('how long ago somebody looked', () => {
  it('is long ago after a year, by the day or by the month', () => {
    const ago = ['', '2025-11-25', '2025-11-26', '2025-10', '2025-11', '2026-11', '2030-01-01'].map((looked) =>
      lookedAgo(looked, '2026-11-26'),
    );
    assert.deepEqual(ago, ['never', 'long-ago', 'lately', 'long-ago', 'lately', 'lately', 'lately']);
  });

  it('counts from the day of the reader', () => assert.equal(dayOf(new Date(2026, 0, 5, 23, 59)), '2026-01-05'));
});
