import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wrap } from './wrap.ts';

const room = (width: number, lines: number) => ({ width, lines, widthOf: ({ length }: string) => length });

describe('wrap', () => {
  it('fills lines with whole words', () => {
    assert.deepEqual(wrap('What do agents want?', room(9, 5)), ['What do', 'agents', 'want?']);
  });

  it('ends with … where words are left over, and never with half a word beside others', () => {
    assert.deepEqual(wrap('What do agents want?', room(12, 1)), ['What do…']);
    assert.deepEqual(wrap('What do, in the end, agents want?', room(9, 1)), ['What do…']);
  });

  it('cuts a word that is longer than a line', () => {
    assert.deepEqual(wrap('Anthropomorphism', room(8, 1)), ['Anthrop…']);
    assert.deepEqual(wrap('Anthropomorphism again', room(8, 2)), ['Anthrop…', 'again']);
    assert.deepEqual(wrap('Anthropomorphism again', room(8, 1)), ['Anthrop…']);
  });

  it('never makes a line too long, nor too many, and loses nothing where there is room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'b', ',', 'é') }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2, max: 30 }),
        fc.integer({ min: 1, max: 6 }),
        (words, width, most) => {
          const title = words.join(' ');
          const lines = wrap(title, room(width, most));
          assert.ok(lines.length <= most && lines.length > 0);
          for (const line of lines) assert.ok(line.length <= width, `${line} in ${width}`);
          if (!lines.some((line) => line.endsWith('…'))) assert.equal(lines.join(' '), title);
        },
      ),
    );
  });
});
