/** The characters of the serif's first file, which every page loads, as code points. */

/** All points from one to another, both included. */
export const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

export const pointsOf = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) as number);

/** ASCII, the letters of western European names, and the signs of prose: what nearly every page uses, and little else. */
export const SERIF_LETTERS: ReadonlySet<number> = new Set([
  ...range(0x20, 0x7e),
  ...range(0xc0, 0xff),
  ...pointsOf('\u{a0}§©«°±²·»¼½\u{2010}\u{2011}–—‘’“”•…€↑↓−'),
]);
