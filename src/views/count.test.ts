import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { count, counted } from './count.ts';

describe('count', () => {
  it('has a comma between thousands', () => assert.deepEqual([0, 999, 1234, 1234567].map(count), ['0', '999', '1,234', '1,234,567']));
});

describe('counted', () => {
  it('has the singular for one and the plural for any other number', () => {
    assert.deepEqual(
      [0, 1, 2, 1000].map((number) => counted(number, 'question')),
      ['0 questions', '1 question', '2 questions', '1,000 questions'],
    );
    assert.deepEqual(
      [1, 2].map((number) => counted(number, 'person', 'people')),
      ['1 person', '2 people'],
    );
  });
});
