/** One visible line of text, which nobody can read as something else. */

/** What ends a line, moves a terminal's cursor, or turns the direction of what follows. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is wrong with a text as one visible line, as something that was expected; undefined for nothing. */
export function flawOfLine(text: string): string | undefined {
  if (!text.isWellFormed()) return 'whole characters, not half a surrogate pair';
  if (HIDDEN.test(text)) return 'one line without control characters or marks that turn its direction';
  if (text !== '' && !VISIBLE.test(text)) return 'something that can be seen';
  return undefined;
}
