/** Which characters are in which font file, and as ranges for style sheets. */

import { pointsOf, range, SERIF_LETTERS } from '../../src/pictures/serif-letters.ts';

/** What nearly every page uses. */
export const COMMON: readonly number[] = sorted([...SERIF_LETTERS]);

/** The letters of central and eastern European names, and of Turkish and Japanese ones: what is common of Latin Extended-A.
 * The letters that only Latvian, Livonian and a few words of Slovak have are in the file that is loaded for them. */
export const NAMES: readonly number[] = sorted(pointsOf('ĀāĂăĄąĆćČčĎďĐđĒēĖėĘęĚěĞğĪīĮįİıĽľŁłŃńŇňŌōŐőŒœŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽž'));

/** What words in italics are made of: letters, figures, and the signs between words. */
export const ITALIC: readonly number[] = sorted([
  ...range(0x41, 0x5a),
  ...range(0x61, 0x7a),
  ...range(0x30, 0x39),
  ...pointsOf(" \u{a0}!'(),-.:;?–—‘’“”…éöü"),
]);

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
