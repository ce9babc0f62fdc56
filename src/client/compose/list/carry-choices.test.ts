import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Choice } from '../../../edit/import/planned.ts';
import { carryChoices } from './carry-choices.ts';

describe('choices for a list that is changed', () => {
  it('go with their words, and are forgotten with them', () => {
    const [a, b, c]: Choice[] = [{ as: 'out' }, { as: 'heading' }, { as: 'same', id: 'seas' }];
    const before = ['One?', 'Two?', 'One?'];
    const choices = new Map([
      [0, a as Choice],
      [1, b as Choice],
      [2, c as Choice],
    ]);
    assert.deepEqual(
      [...carryChoices(before, ['Zero?', 'One?', 'One?'], choices)],
      [
        [1, a],
        [2, c],
      ],
    );
    assert.deepEqual([...carryChoices(before, ['One?'], choices)], [[0, a]]);
  });
});
