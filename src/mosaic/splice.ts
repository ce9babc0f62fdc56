/** Edits of a text by place; everything else stays byte for byte as it was. */
import type { Span } from './read/body.ts';

/** A range of UTF-16 code units, and the new text for it. */
export interface Edit extends Span {
  text: string;
}

/**
 * The text with the edits made.
 * @throws {RangeError} when two edits overlap, which is a bug of the caller
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
