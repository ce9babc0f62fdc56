import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { likeness } from './likeness.ts';

describe('likeness', () => {
  it('is 1 for the same words, high for the same matter, low for another', () => {
    assert.equal(likeness('How does abstraction work?', 'how does Abstraction work'), 1);
    assert.ok(likeness('How are boundaries made?', 'How is a boundary made?') > 0.8);
    assert.ok(likeness('How does abstraction work?', 'What is a firm?') < 0.3);
    assert.equal(likeness('', ''), 1);
  });
});
