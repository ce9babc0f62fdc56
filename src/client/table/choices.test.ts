import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { choicesFrom } from './choices.ts';
import { choicesAgo } from './questions/looked.ts';

describe('the choices before the data is there', () => {
  it('add up months to how long ago they are, and keep names', () => {
    const looked = choicesAgo(
      [
        ['', 4],
        ['2026-10', 3],
        ['2026-11', 2],
        ['2020-01', 1],
      ],
      '2026-11-26',
    );
    const { counts, names } = choicesFrom({ root: [['a', 2, 'A?']], looked });
    assert.deepEqual({ ...counts.looked }, { never: 4, lately: 5, 'long-ago': 1 });
    assert.deepEqual([{ ...counts.root }, names.root?.get('a')], [{ a: 2 }, 'A?']);
  });
});
