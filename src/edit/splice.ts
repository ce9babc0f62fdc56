/** Edits of a text by place, so that everything else stays as it was, sign for sign. */
import type { Span } from '../mosaic/body.ts';

/** What stands between two places, in UTF-16 code units, and what is to stand there. */
export interface Edit extends Span {
  text: string;
}

/**
 * The text with the edits made.
 * @throws {RangeError} when two edits overlap, which is a mistake of the caller
 */
export function splice(text: string, edits: readonly Edit[]): string {
  let result = text;
  let behind = Infinity;
  for (const { start, end, text: replacement } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    if (end > behind) throw new RangeError(`Unexpected edit of ${start} to ${end}, which overlaps the next one`);
    result = result.slice(0, start) + replacement + result.slice(end);
    behind = start;
  }
  return result;
}

/** Where the line that holds a place begins. */
export const lineStart = (text: string, at: number) => text.lastIndexOf('\n', at - 1) + 1;

/** Where the line that holds a place ends, before its line feed. */
export function lineEnd(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next;
}

/** Where the next line begins. */
export function nextLine(text: string, at: number): number {
  const next = text.indexOf('\n', at);
  return next < 0 ? text.length : next + 1;
}
