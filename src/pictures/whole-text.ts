/** Sets a text whole or not at all: it may take several lines, and smaller type, but it is never cut. */
import { textWidth } from './text-width.ts';

export interface SetText {
  /** Of the type, in the units of the picture. */
  size: number;
  lines: string[];
}

export interface TextRoom {
  width: number;
  height: number;
  /** The sizes of type to try, the best first. */
  sizes: readonly number[];
}

/** A text in pieces that stay whole, with widths in sizes of the type. */
interface Piece {
  text: string;
  width: number;
  /** The width of the space before it. */
  space: number;
}

/** A text as its words, and as the parts into which words can be broken. */
export interface MeasuredText {
  words: readonly Piece[];
  parts: readonly Piece[];
}

/** Height of a line, in sizes of its type. */
export const LINE = 1.2;

/** A word can be broken after a hyphen, a dash or a slash, and around an ideograph. */
const PARTS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|[^-–—/\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+[-–—/]*|[-–—/]+/gu;

/** Measures a text in a font of the reader's system, which is not known. */
export const measureText = (text: string, weight: 500 | 600 = 500): MeasuredText => measureBy(text, (part) => textWidth(part, 1, weight));

/** @param widthOf the width of a part of the text, in sizes of the type */
export function measureBy(text: string, widthOf: (part: string) => number): MeasuredText {
  const space = widthOf(' ');
  const piece = (part: string, isFirst: boolean): Piece => ({ text: part, width: widthOf(part), space: isFirst ? space : 0 });
  const words = text.trim().split(/[^\S\u00a0]+/);
  return {
    words: words.map((word) => piece(word, true)),
    parts: words.flatMap((word) => (word.match(PARTS) ?? []).map((part, index) => piece(part, index === 0))),
  };
}

/** The text in the first size in which it fits, its words unbroken if they can be; undefined where it fits in none. */
export function wholeText({ words, parts }: MeasuredText, { width, height, sizes }: TextRoom): SetText | undefined {
  for (const size of sizes) {
    const most = Math.floor(height / (size * LINE));
    const lines = linesOf(words, width / size, most) ?? linesOf(parts, width / size, most);
    if (lines) return { size, lines };
  }
  return undefined;
}

/** As few lines as there can be; undefined where they are too many, or a piece is too wide. */
function linesOf(pieces: readonly Piece[], room: number, most: number): string[] | undefined {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { text, width, space } of pieces) {
    if (width > room) return undefined;
    if (line !== '' && length + space + width <= room) {
      line += (space > 0 ? ' ' : '') + text;
      length += space + width;
    } else {
      if (line !== '') lines.push(line);
      if (lines.length >= most) return undefined;
      [line, length] = [text, width];
    }
  }
  return line === '' ? lines : [...lines, line];
}
