/** The serif that pages are set in, as outlines and widths. HarfBuzz reads it: it knows pairs, ligatures and weights between two. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Blob, Face, Font, shape, Buffer as TextBuffer, Variation } from 'harfbuzzjs';
import type { Step } from './coverage.ts';
import { remembered } from './remembered.ts';

const FILE = path.resolve(import.meta.dirname, '../../styles/fonts/serif.ttf');

export type Weight = 400 | 600;

/** The font in one weight. All lengths are in sizes of the type. */
export interface Typeface {
  /** How wide a text is without its pairs, which make it narrower: takes the time of a sum. */
  widthOf(text: string): number;
  /** A word as it is set: its signs from left to right, and its width. */
  set(word: string): SetWord;
  /** The outline of a sign, y downwards from its baseline. */
  outlineOf(sign: number): readonly Step[];
}

export interface SetWord {
  signs: readonly { sign: number; x: number }[];
  width: number;
}

/** Reads the font, in two weights. */
export async function readTypefaces(): Promise<Record<Weight, Typeface>> {
  const face = new Face(new Blob(await readFile(FILE)));
  return { 400: typefaceOf(face, 400), 600: typefaceOf(face, 600) };
}

function typefaceOf(face: Face, weight: Weight): Typeface {
  const font = new Font(face);
  font.setVariations([new Variation('wght', weight)]);
  const words = remembered((word: string): SetWord => {
    const text = new TextBuffer();
    text.addText(word);
    text.guessSegmentProperties();
    shape(font, text);
    let pen = 0;
    const signs = text.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0 }) => {
      const x = pen + xOffset;
      pen += xAdvance;
      return { sign: codepoint, x: x / face.upem };
    });
    return { signs, width: pen / face.upem };
  });
  const letters = remembered((letter: string) => words(letter).width);
  return {
    set: words,
    widthOf: (text) => Array.from(text, letters).reduce((sum, width) => sum + width, 0),
    outlineOf: remembered((sign: number) =>
      font.glyphToJson(sign).map(({ type, values }) => ({
        type,
        values: values.map((value, index) => (index % 2 === 0 ? value : -value) / face.upem),
      })),
    ),
  };
}
