import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { byWords as byWordsOf } from './order.ts';

const byWords = byWordsOf((text: string) => text);

describe('the order of titles and names', () => {
  it('is that of their words, without case, marks and punctuation', () => {
    const ordered = ['“Abel” and Cain', 'abel, then', 'Åse', 'Čapek', 'Łukasz', 'Ørsted', 'Šmid', 'Zen'];
    assert.deepEqual([...ordered].reverse().sort(byWords), ordered);
  });

  it('puts names of other scripts where their letters sound', () => {
    assert.deepEqual(['Zeno', 'Юрий', 'Борис', 'Adam'].sort(byWords), ['Adam', 'Борис', 'Юрий', 'Zeno']);
  });

  it('is an order: of two different texts one comes first, and there are no circles', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('a', 'A', 'á', ' ', '-', 'b') }));
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        assert.equal(Math.sign(byWords(a, b)) + Math.sign(byWords(b, a)), 0);
        assert.equal(byWords(a, b) === 0, a === b);
        if (byWords(a, b) <= 0 && byWords(b, c) <= 0) assert.ok(byWords(a, c) <= 0);
      }),
    );
  });
});
