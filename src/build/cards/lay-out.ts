/** Where everything is on a card: lines of text and the emblem, in pixels. */
import { LINE, measureBy, type SetText, wholeText } from '../../pictures/whole-text.ts';
import { wrap } from '../../pictures/wrap.ts';
import { CARD, type CardWords } from '../../views/card.ts';
import type { Weight } from './typeface.ts';

export interface CardLine {
  text: string;
  x: number;
  baseline: number;
  face: CardFace;
}

export interface CardFace {
  size: number;
  weight: Weight;
  tone: 'ink' | 'quiet';
}

export interface CardLayout {
  lines: CardLine[];
  emblem: { x: number; y: number; size: number };
}

/** The width of a text in sizes of the type. */
export type WidthOf = (text: string, weight: Weight) => number;

// All lengths are chosen by eye, on cards of half their size, as other sites show them.
const MARGIN = 80;
const WIDTH = CARD.width - 2 * MARGIN;
const FOOT = CARD.height - MARGIN;
const NAME: CardFace = { size: 32, weight: 600, tone: 'ink' };
const PLACE: CardFace = { size: 30, weight: 400, tone: 'quiet' };
const LABEL = { sizes: [92, 80, 70, 60, 50], weight: 600, tone: 'ink' } as const;
/** A title that has no label beside it. */
const ALONE = { ...LABEL, sizes: [76, 68, 60, 52, 46] } as const;
const TITLE = { sizes: [42, 38, 34], weight: 400, tone: 'quiet' } as const;
/** Between label and title. */
const GAP = 10;

type Setting = typeof LABEL | typeof ALONE | typeof TITLE;

/** The card of a question: the site at the top, what is asked at the foot, with its lineage above it. */
export function layOutQuestion(words: CardWords, name: string, widthOf: WidthOf): CardLayout {
  const size = 42;
  const most = FOOT - MARGIN - size - 110;
  const asked = setWords(words, most, widthOf);
  const place = lineageOf(words.lineage, widthOf);
  const lineage = { text: place, x: MARGIN, baseline: FOOT - asked.height - 22, face: PLACE };
  const site = { text: name, x: MARGIN + size + 18, baseline: MARGIN + 32, face: NAME };
  return { lines: [site, ...(place ? [lineage] : []), ...asked.lines], emblem: { x: MARGIN, y: MARGIN, size } };
}

/** The card of the site: the emblem at the top, and its name and description at the foot. */
export function layOutSite(words: CardWords, widthOf: WidthOf): CardLayout {
  const size = 126;
  return { lines: setWords(words, FOOT - MARGIN - size - 40, widthOf).lines, emblem: { x: MARGIN, y: MARGIN, size } };
}

/** The label and, below it, the title, with the last line at the foot. */
function setWords({ label, title }: CardWords, most: number, widthOf: WidthOf): { lines: CardLine[]; height: number } {
  const large = setIn(label, title ? LABEL : ALONE, title ? most * 0.55 : most, widthOf);
  const small = title ? setIn(title, TITLE, most - large.height - GAP, widthOf) : undefined;
  const height = large.height + (small ? GAP + small.height : 0);
  const lines = [...placed(large, FOOT - height), ...(small ? placed(small, FOOT - small.height) : [])];
  return { lines, height };
}

interface Set extends SetText {
  setting: Setting;
  height: number;
}

/** A text in the largest size in which all of it has room; in the smallest, and cut, where it has not. */
function setIn(text: string, setting: Setting, most: number, widthOf: WidthOf): Set {
  const width = (part: string) => widthOf(part, setting.weight);
  const measured = measureBy(text, width);
  const whole = wholeText(measured, { width: WIDTH, height: most, sizes: setting.sizes });
  const size = whole?.size ?? (setting.sizes.at(-1) as number);
  const lines = whole
    ? balanced(whole, (narrower) => wholeText(measured, { width: narrower, height: most, sizes: [size] }))
    : wrap(text, { width: WIDTH / size, lines: Math.max(1, Math.floor(most / (size * LINE))), widthOf: width });
  return { size, lines, setting, height: Math.round(size * LINE * lines.length) };
}

/** Breaks as many lines so that they are about of the same length, without a word alone in the last. */
function balanced({ lines }: SetText, setWithin: (width: number) => SetText | undefined): string[] {
  let [best, narrow, wide] = [lines, WIDTH / 2, WIDTH];
  // To within 8 pixels.
  while (lines.length > 1 && wide - narrow > 8) {
    const middle = (narrow + wide) / 2;
    const set = setWithin(middle);
    if (set?.lines.length === lines.length) [best, wide] = [set.lines, middle];
    else narrow = middle;
  }
  return best;
}

const placed = ({ size, lines, setting: { weight, tone } }: Set, top: number): CardLine[] =>
  lines.map((text, line) => ({ text, x: MARGIN, baseline: Math.round(top + size * (0.94 + LINE * line)), face: { size, weight, tone } }));

/** The lineage in one line: of one that is too long, the root and those nearest to the question. */
function lineageOf(lineage: readonly string[], widthOf: WidthOf): string {
  const width = (text: string) => widthOf(text, PLACE.weight) * PLACE.size;
  const [root = '', ...rest] = lineage;
  const shorter = rest.map((_, left) => [root, ...(left > 0 ? ['…'] : []), ...rest.slice(left)].join(' / '));
  const last = rest.length > 0 ? `… / ${rest.at(-1)}` : root;
  return shorter.find((text) => width(text) <= WIDTH) ?? wrap(last, { width: WIDTH, lines: 1, widthOf: width }).join('');
}
