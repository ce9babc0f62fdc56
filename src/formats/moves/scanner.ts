/** Reads a text from left to right. */

export interface Scanner {
  readonly text: string;
  at: number;
}

/** What a sticky pattern finds here; goes behind it. */
export function take(scanner: Scanner, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = scanner.at;
  const found = sticky.exec(scanner.text);
  if (found) scanner.at += found[0].length;
  return found;
}

const BLANKS = /\s+/y;

/** Goes behind blanks, and says whether there were any. */
export const blanks = (scanner: Scanner): boolean => take(scanner, BLANKS) !== null;

export const isAtEnd = ({ text, at }: Scanner): boolean => at >= text.length;
