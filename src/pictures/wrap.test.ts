import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wrap, wrapWhole } from './wrap.ts';

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

describe('wrap without a limit of lines', () => {
  const letters = ({ length }: string) => length;

  it('fills lines with whole words, and breaks only a word that is longer than a line', () => {
    assert.deepEqual(wrapWhole('What do agents want?', 9, letters), ['What do', 'agents', 'want?']);
    assert.deepEqual(wrapWhole('An Anthropomorphism again', 8, letters), ['An', 'Anthropo', 'morphism', 'again']);
  });

  it('loses nothing and never makes a line too long', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'b', ',', 'é') }), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (parts, width) => {
        const lines = wrapWhole(parts.join(' '), width, letters);
        assert.equal(lines.join('').replaceAll(' ', ''), parts.join(''));
        for (const line of lines) assert.ok(line.length <= width && line.length > 0, `${line} in ${width}`);
      }),
    );
  });
});
