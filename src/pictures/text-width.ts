/** How wide a text can become, without a browser: the build does not know with which font a reader's system sets it. */

/**
 * The widths of letters in hundredths of the size of the type, measured in Chromium in DejaVu Sans: first at the usual weight, then bold.
 * It is the widest font that `system-ui` commonly means: the labels of November 2026 are narrower by 9 % in Noto Sans, by 12 % in Roboto.
 */
const LETTERS: readonly (readonly [letters: string, usual: number, bold: number])[] = [
  ["'ijl", 28, 34],
  ['/\\|IJ', 34, 37],
  [' \u00a0,.’', 32, 38],
  [':;', 34, 40],
  ['-', 36, 42],
  ['f', 35, 44],
  ['()[]!', 40, 46],
  ['t', 39, 48],
  ['r', 41, 49],
  ['_`–"*', 50, 52],
  ['sz?', 53, 60],
  ['cç', 55, 59],
  ['L', 56, 64],
  ['vxy', 59, 65],
  ['F“”', 58, 68],
  ['aäkeéoöTE', 63, 69],
  ['bdghnpquüñ$0123456789SPY{}', 65, 73],
  ['ABCKRVXZ', 70, 77],
  ['U', 73, 81],
  ['DGHN', 77, 84],
  ['OQ&#+<=>^~', 84, 87],
  ['wM', 86, 98],
  ['m%W@—…', 100, 110],
];

const WIDTHS = new Map(LETTERS.flatMap(([letters, usual, bold]) => [...letters].map((letter) => [letter, [usual, bold]] as const)));

/** Of a letter that is not in the table: a capital, an ideograph or an emoji, or any other. Chosen to be no less than in common fonts. */
const OTHER = { usual: 78, wide: 100, emoji: 140 };

const COMBINING = /^\p{M}$|^\u200d$/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;
/** Where the blocks of scripts begin whose letters are as wide as they are high. */
const WIDE = 0x1100;

/**
 * @param size of the type, in the units of the answer
 * @param weight as in CSS
 */
export function textWidth(text: string, size: number, weight: 500 | 600 = 500): number {
  let hundredths = 0;
  for (const letter of text) hundredths += letterWidth(letter, weight);
  return (hundredths / 100) * size;
}

function letterWidth(letter: string, weight: 500 | 600): number {
  const known = WIDTHS.get(letter)?.[weight === 600 ? 1 : 0];
  if (known !== undefined) return known;
  if (COMBINING.test(letter)) return 0;
  if (EMOJI.test(letter)) return OTHER.emoji;
  const code = letter.codePointAt(0) ?? 0;
  return code >= WIDE && !(code >= 0x1e00 && code < 0x2e80) ? OTHER.wide : OTHER.usual;
}
