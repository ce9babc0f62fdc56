import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { tries } from '../../../tests/chance.ts';
import { LONGEST_TITLE } from '../../markdown/longest-title.ts';
import { LONGEST_LABEL } from '../../markdown/weight.ts';
import { digestOfBytes } from '../../mosaic/digest.ts';
import { SERIF_LETTERS } from '../../pictures/serif-letters.ts';
import { CARD, type CardWords } from '../../views/card.ts';
import { type CardDrawer, cardDrawer } from './draw-card.ts';
import { layOutQuestion, layOutSite } from './lay-out.ts';
import { readPng } from './read-png.example.ts';
import { readTypefaces, type Typeface, type Weight } from './typeface.ts';

const DEEP: CardWords = {
  lineage: ['Understanding agents', 'Abstraction', 'Computing natural abstractions', 'Natural latents', 'Redundant information'],
  label: 'Abstractions from models',
  title: 'Given an explicit model, how can its natural abstractions be computed efficiently?',
};
const ROOT: CardWords = { lineage: [], label: 'How do agents work?' };

/** In pixels: the words of a card keep this distance from its edges. */
const MARGIN = 60;

let draw: CardDrawer;
let faces: Record<Weight, Typeface>;
before(async () => {
  [draw, faces] = await Promise.all([cardDrawer(), readTypefaces()]);
});
const widthOf = (text: string, weight: Weight) => faces[weight].widthOf(text);

/** The pixels that are not ground: their first and last column and row. */
function extentOf(png: Uint8Array) {
  const { width, pixels } = readPng(png);
  const at = Array.from(pixels.keys()).filter((index) => pixels[index] !== 0);
  const columns = at.map((index) => index % width);
  const least = (all: number[]) => all.reduce((a, b) => Math.min(a, b), Infinity);
  const most = (all: number[]) => all.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(columns), Math.floor((at[0] ?? 0) / width), most(columns), Math.floor((at.at(-1) ?? 0) / width)] as const;
}

describe('a card', () => {
  it('is a picture of the size that sites ask for, of few bytes', () => {
    for (const png of [draw.question(DEEP), draw.question(ROOT), draw.site({ lineage: [], label: 'A mosaic', title: 'What it is.' })]) {
      const { width, height, colours } = readPng(png);
      assert.deepEqual([width, height], [CARD.width, CARD.height]);
      assert.equal(colours[0], '15171b');
      assert.ok(png.length < 25_000, `${png.length} bytes`);
    }
  });

  it('has all words within its margins, however long they are', () => {
    const full = (letter: string, length: number) => letter.repeat(length);
    const long: CardWords[] = [
      { lineage: [], label: full('W', LONGEST_LABEL), title: full('W', LONGEST_TITLE) },
      { lineage: [full('Mw ', 13), full('M', 40), full('i ', 20)], label: full('Wm ', 13).trim(), title: full('Why mm ', 42).trim() },
      { lineage: [], label: full('Why mm ', 42).trim() },
      { lineage: [full('M', 40)], label: full('M', LONGEST_TITLE) },
    ];
    for (const words of long) {
      const png = draw.question(words);
      const [left, top, right, bottom] = extentOf(png);
      assert.ok(left >= MARGIN && top >= MARGIN && right < CARD.width - MARGIN && bottom < CARD.height - MARGIN, words.label);
      assert.ok(png.length < 40_000, `${png.length} bytes`);
    }
  });

  it('is the same bytes whatever was drawn before it', async () => {
    const other = await cardDrawer();
    const expected = draw.question(DEEP);
    draw.question(ROOT);
    assert.ok(Buffer.from(draw.question(DEEP)).equals(expected));
    assert.ok(Buffer.from(other.question(DEEP)).equals(expected));
  });

  // It changes with the design of cards, the font, or zlib; it must not with the machine.
  it('is the same bytes on every machine', () => {
    assert.equal(digestOfBytes(draw.question({ ...DEEP, lineage: [] })), 'jgoy-2uVgJ6gIGgz15uZ0X');
  });

  it('shows each of its words', () => {
    const title = (words: string) => Buffer.from(draw.question({ ...DEEP, title: words }));
    assert.ok(!title('One?').equals(title('Ore?')));
    assert.ok(!Buffer.from(draw.question({ ...DEEP, lineage: ['A'] })).equals(draw.question({ ...DEEP, lineage: ['B'] })));
  });
});

describe('the layout of a card', () => {
  const drawn = [...SERIF_LETTERS].map((point) => String.fromCodePoint(point));
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...drawn, ' ', ' ', 'e'), minLength: 1, maxLength });
  const words: fc.Arbitrary<CardWords> = fc.record(
    { lineage: fc.array(text(LONGEST_LABEL), { maxLength: 12 }), label: text(LONGEST_TITLE), title: text(LONGEST_TITLE) },
    { requiredKeys: ['lineage', 'label'] },
  );

  it('has no line beyond an edge, and none on another, for any words', () => {
    fc.assert(
      fc.property(words, (words) => {
        for (const { lines } of [layOutQuestion(words, 'A site', widthOf), layOutSite(words, widthOf)]) {
          for (const { text, x, face } of lines) assert.ok(x + widthOf(text, face.weight) * face.size <= CARD.width - MARGIN, text);
          for (const [index, { baseline, face }] of lines.entries()) {
            const above = lines[index - 1]?.baseline ?? MARGIN;
            assert.ok(baseline - above > face.size * 0.7, `${baseline} after ${above}`);
            assert.ok(baseline <= CARD.height - MARGIN);
          }
        }
      }),
      tries(200),
    );
  });

  it('has the root of a long lineage, and what is nearest to the question', () => {
    const lineageOf = (lineage: string[]) => layOutQuestion({ ...DEEP, lineage }, 'A site', widthOf).lines[1]?.text;
    assert.equal(lineageOf(['Agents', 'Abstraction']), 'Agents / Abstraction');
    assert.equal(lineageOf(DEEP.lineage), 'Understanding agents / … / Natural latents / Redundant information');
    assert.match(lineageOf(Array.from({ length: 9 }, (_, level) => `${level} ${'words '.repeat(12)}`)) ?? '', /^… \/ 8 words .*…$/);
  });

  it('leaves no word alone in the last line', () => {
    const { lines } = layOutQuestion({ ...DEEP, title: `${'word '.repeat(13)}alone?` }, 'A site', widthOf);
    assert.equal(lines.at(-1)?.text.split(' ').length, 7);
  });

  it('has a question without lineage or label too', () => {
    assert.deepEqual(
      layOutQuestion(ROOT, 'A site', widthOf).lines.map(({ text }) => text),
      ['A site', 'How do agents work?'],
    );
  });
});
