import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fairChoice } from './fair-choice.ts';

describe('a fair choice', () => {
  it('has of each kind its share, in order', () => {
    const members = Array.from({ length: 100 }, (_, index) => ({ index, kind: index < 80 ? 'dark' : 'lit' }));
    const chosen = [...fairChoice(members, 10, ({ kind }) => kind)];
    assert.equal(chosen.filter(({ kind }) => kind === 'dark').length, 8);
    assert.deepEqual(
      chosen,
      chosen.toSorted((a, b) => a.index - b.index),
    );
  });

  it('is as large as asked, and of each kind within one of its share', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (kinds, count) => {
          const members = kinds.map((kind) => ({ kind }));
          const chosen = [...fairChoice(members, count, ({ kind }) => kind)];
          assert.equal(chosen.length, Math.min(count, members.length));
          for (const kind of new Set(kinds)) {
            const share = (kinds.filter((other) => other === kind).length / kinds.length) * chosen.length;
            assert.ok(Math.abs(chosen.filter((member) => member.kind === kind).length - share) <= 1);
          }
        },
      ),
    );
  });
});
