import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choicesFrom } from './choices.ts';

describe('the choices before the data is there', () => {
  it('add up months to how long ago they are, and keep names', () => {
    const none = { fill: [], status: [], known: [], tag: [], person: [] };
    const { counts, names } = choicesFrom(
      {
        ...none,
        root: [['a', 2, 'A?']],
        looked: [
          ['', 4],
          ['2026-10', 3],
          ['2026-11', 2],
          ['2020-01', 1],
        ],
      },
      '2026-11-26',
    );
    assert.deepEqual({ ...counts.looked }, { never: 4, lately: 5, 'long-ago': 1 });
    assert.deepEqual([{ ...counts.root }, names.root?.get('a')], [{ a: 2 }, 'A?']);
  });
});
