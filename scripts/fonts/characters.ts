/** Which characters are in which font file, and as ranges for style sheets. */

const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const points = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) as number);

/** ASCII, the letters of western European names, and the signs of prose: what nearly every page uses, and little else. */
export const COMMON: readonly number[] = sorted([
  ...range(0x20, 0x7e),
  ...range(0xc0, 0xff),
  ...points('\u{a0}§©«°±²³·¹»½\u{2010}\u{2011}–—‘’“”•…′″€™↑↓−'),
]);

/** The letters of central and eastern European names: Latin Extended-A. */
export const NAMES: readonly number[] = range(0x100, 0x17f);

/** What words in italics are made of. */
export const ITALIC: readonly number[] = sorted([...range(0x20, 0x7e), ...points('\u{a0}–—‘’“”…àáâäçèéêëíïñóôöøúûü')]);

function sorted(list: readonly number[]): number[] {
  return [...new Set(list)].sort((a, b) => a - b);
}

const hex = (point: number) => point.toString(16).toUpperCase().padStart(4, '0');

/** The value of `unicode-range`, from points in ascending order. https://drafts.csswg.org/css-fonts/#unicode-range-desc */
export function unicodeRange(characters: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const point of characters) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ''}`).join(', ');
}
