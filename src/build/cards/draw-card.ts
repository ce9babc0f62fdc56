/** Draws cards as PNG: a word of type on the ground of the mosaic, which is night in both themes. */
import type { Fill } from '../../mosaic/fill.ts';
import { FILL_LOOKS } from '../../pictures/fills.ts';
import { site } from '../../site.ts';
import { CARD, type CardWords } from '../../views/card.ts';
import { type Canvas, type Colour, painter } from './canvas.ts';
import { coverageOf, type Mask } from './coverage.ts';
import { type CardFace, type CardLayout, type CardLine, layOutQuestion, layOutSite, type WidthOf } from './lay-out.ts';
import { remembered } from './remembered.ts';
import { readTypefaces, type Typeface } from './typeface.ts';

export interface CardDrawer {
  question(words: CardWords): Uint8Array;
  site(words: CardWords): Uint8Array;
}

/** The page's ground and ink in the dark theme, as in `site.css`. */
const GROUND = 0x15171b;
const INK = 0xe6e3dc;
/** The steps from ground to ink, in which edges of letters are smooth and quiet words are wholly set. Chosen by eye. */
const STEPS = { ink: 7, quiet: 5 } as const;

const between = (step: number): Colour => {
  const mixed = [16, 8, 0].map((shift) => {
    const [from, to] = [(GROUND >> shift) & 255, (INK >> shift) & 255];
    return Math.round(from + ((to - from) * step) / STEPS.ink);
  });
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** The tiles of the emblem, in a square of 14 units: those of `public/icon.svg` without its border. */
const EMBLEM = [
  { fill: 'dark', box: [0, 0, 8, 6] },
  { fill: 'lit', box: [9, 0, 5, 9] },
  { fill: 'partial', box: [0, 7, 4, 7] },
  { fill: 'dark', box: [5, 7, 3, 7] },
  { fill: 'answered', box: [9, 10, 5, 4] },
] as const;
const EMBLEM_UNITS = 14;

/** Of an outline, in pixels. */
const EDGE = 2;

const edgeOf = (fill: Fill) => FILL_LOOKS[fill].tile.edge ?? FILL_LOOKS[fill].tile.area;

/** The colours of a card: the steps, then those of the emblem. Where two meet, the later one stays. */
const COLOURS = [
  ...Array.from({ length: STEPS.ink + 1 }, (_, step) => between(step)),
  ...new Set(EMBLEM.flatMap(({ fill }) => [edgeOf(fill), FILL_LOOKS[fill].tile.area])),
] as Colour[];

/** Letters begin at one of so many places within a pixel, so that their distances look even. Chosen by eye. */
const PLACES = 2;

/** Reads the font. Each letter is then drawn once for its size, weight and place, and put where words need it. */
export async function cardDrawer(): Promise<CardDrawer> {
  const typefaces = await readTypefaces();
  const widthOf: WidthOf = (text, weight) => typefaces[weight].widthOf(text);
  const masks = new Map<string, MaskOf>();
  const masksOf = (face: CardFace): MaskOf => {
    const key = Object.values(face).join();
    const there = masks.get(key) ?? masksIn(typefaces[face.weight], face);
    masks.set(key, there);
    return there;
  };
  const paint = painter(CARD.width, CARD.height, COLOURS);
  const draw = ({ lines, emblem }: CardLayout): Uint8Array =>
    paint((canvas) => {
      for (const line of lines) drawLine(canvas, line, typefaces[line.face.weight], masksOf(line.face));
      drawEmblem(canvas, emblem);
    });
  return {
    question: (words) => draw(layOutQuestion(words, site.name, widthOf)),
    site: (words) => draw(layOutSite(words, widthOf)),
  };
}

function drawEmblem(canvas: Canvas, { x, y, size }: CardLayout['emblem']): void {
  for (const { fill, box } of EMBLEM) {
    const [left, top, width, height] = box.map((length) => (length * size) / EMBLEM_UNITS) as [number, number, number, number];
    const numberOf = (colour: string) => COLOURS.indexOf(colour as Colour);
    canvas.fill(x + left, y + top, width, height, numberOf(edgeOf(fill)));
    canvas.fill(x + left + EDGE, y + top + EDGE, width - 2 * EDGE, height - 2 * EDGE, numberOf(FILL_LOOKS[fill].tile.area));
  }
}

/** The mask of a sign that begins at one of the places within a pixel. */
type MaskOf = (sign: number, place: number) => Mask;

function drawLine(canvas: Canvas, { text, x, baseline, face: { size } }: CardLine, typeface: Typeface, maskOf: MaskOf): void {
  const space = typeface.widthOf(' ');
  let pen = 0;
  for (const word of text.split(' ')) {
    const { signs, width } = typeface.set(word);
    for (const { sign, x: within } of signs) {
      const places = Math.round((x + (pen + within) * size) * PLACES);
      canvas.draw(maskOf(sign, places % PLACES), Math.floor(places / PLACES), baseline);
    }
    pen += width + space;
  }
}

const masksIn = (typeface: Typeface, { size, tone }: CardFace): MaskOf => {
  const maskOf = remembered((key: number) => {
    const [sign, place] = [Math.floor(key / PLACES), key % PLACES];
    const outline = typeface.outlineOf(sign).map(({ type, values }) => ({
      type,
      values: values.map((value, index) => value * size + (index % 2 === 0 ? place / PLACES : 0)),
    }));
    return coverageOf(outline, STEPS[tone]);
  });
  return (sign, place) => maskOf(sign * PLACES + place);
};
