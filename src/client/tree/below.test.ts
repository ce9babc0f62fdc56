import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { wrapWhole } from '../../pictures/wrap.ts';
import { belowOf, CHIP, NOTE_LINE } from './below.ts';

const widthOf = (text: string) => text.length * 7;
const wrap = (text: string, width: number) => {
  const lines = wrapWhole(text, width, widthOf);
  return { lines, widths: lines.map(widthOf) };
};
const at = { start: 18, line: 16, spare: 0, width: 200, widthOf };
const chipsOf = (...words: string[]) => words.map((each) => ({ key: each, words: each, look: '' }));

describe('what stands below a title', () => {
  it('is in the line of the title where there is room for all answers, else in a row of its own', () => {
    const beside = belowOf({ note: '', chips: chipsOf('yes', 'no') }, { ...at, lines: 1, last: 100 }, wrap);
    assert.deepEqual([beside.chips.map(({ y }) => y), beside.height], [[0, 0], 0]);
    assert.ok(beside.first > 100, 'the edge begins after them');
    const under = belowOf({ note: '', chips: chipsOf('yes', 'no') }, { ...at, lines: 1, last: 150 }, wrap);
    assert.ok(under.chips.every(({ y, x }) => y > 16 && x >= 18) && under.height > 0 && under.first === 0);
  });

  it('overlaps nothing, and stays inside its width, however many answers there are and however long they and the note', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdef'), minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 20 }),
        fc.array(word, { maxLength: 30 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 200 }),
        (words, notes, lines, last) => {
          const note = notes.join(' ');
          const below = belowOf({ note, chips: chipsOf(...words) }, { ...at, lines, last }, wrap);
          const bottom = (lines - 1) * 16;
          below.chips.forEach((chip, place) => {
            assert.ok(chip.x + chip.width <= 18 + 200 + 1e-9 || chip.x === 18, 'inside, or alone in its row');
            if (chip.y <= bottom + CHIP / 2) assert.ok(chip.x >= 18 + last);
            for (const other of below.chips.slice(0, place))
              assert.ok(other.y + CHIP <= chip.y || other.x + other.width < chip.x, 'beside or below those before it');
          });
          const lowest = Math.max(bottom, ...below.chips.map(({ y }) => y));
          if (note) assert.ok(below.noteAt - NOTE_LINE / 2 >= lowest + (below.chips.length > 0 ? CHIP / 2 : 0) - 1.5);
          assert.equal(bottom + below.height, note ? below.noteAt + (below.notes.length - 1) * NOTE_LINE : lowest);
          assert.equal(below.notes.join(' ').replaceAll(' ', ''), note.replaceAll(' ', ''));
        },
      ),
    );
  });
});
