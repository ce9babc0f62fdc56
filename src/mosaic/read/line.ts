/** The test for one visible line of text, without characters that make it look like another text. */

/** Characters that end a line, move a terminal's cursor, or change the direction of the text after them. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is expected instead of a text that is not one visible line; undefined for one that is. Accepts an empty text. */
export function flawOfLine(text: string): string | undefined {
  if (!text.isWellFormed()) return 'whole characters, not half a surrogate pair';
  if (HIDDEN.test(text)) return 'one line without control characters or marks that turn its direction';
  if (text !== '' && !VISIBLE.test(text)) return 'something that can be seen';
  return undefined;
}
