import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { passageOf } from './passage.ts';

const text = (content: string, places: number[], start = 0, end?: number) =>
  passageOf(content, places, start, end)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
const filler = (count: number) => Array.from({ length: count }, (_, number) => `w${number}`).join(' ');

describe('the passage of a result', () => {
  it('begins with the sentence of the found words, and marks them', () => {
    assert.equal(text(`The title. ${filler(40)}. Here is a needle.`, [45]), '… Here is a [needle.]');
  });

  it('is where most different words are found', () => {
    assert.match(text(`one ${filler(60)} one two ${filler(60)}`, [0, 61, 62]), /\[one\] \[two\]/);
  });

  it('never shows the words before its start, even where only they are found', () => {
    assert.equal(text('Label title body here', [0, 1], 2), 'body here');
  });

  it('leaves out the titles of sources, unless only they have the words', () => {
    const content = 'Title here. A needle is here. The Needle Paper';
    assert.equal(text(content, [3, 7], 2, 6), 'A [needle] is here.');
    assert.equal(text(content, [7], 2, 6), '… The [Needle] Paper');
    assert.equal(text(content, [], 2, 6), 'A needle is here.');
  });

  it('is a part of the text, of at most a few dozen words, wherever words are found', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b.', 'c'), { minLength: 1, maxLength: 90 }),
        fc.array(fc.nat(120)),
        fc.nat(20),
        (words, places, start) => {
          const pieces = passageOf(words.join(' '), places, Math.min(start, words.length));
          const shown = pieces
            .map((piece) => piece.text)
            .join('')
            .replace(/^… | …$/g, '');
          assert.ok(` ${words.join(' ')} `.includes(` ${shown} `) || shown.trim() === '', shown);
          assert.ok(pieces.length < 160);
        },
      ),
    );
  });
});
