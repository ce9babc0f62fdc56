/** The words of a text in any script, for all code that compares or searches by words. */

/** The text without the marks on Latin letters: `naïve Łukasz` is `naive Łukasz`. Marks of other scripts are part of their letters. */
export function withoutMarks(text: string): string {
  return isAscii(text) ? text : text.normalize('NFKD').replace(/(?<=\p{Script=Latin})[\u0300-\u036f]+/gu, '');
}

/** The words, in lower case and without marks; none for a text of punctuation alone. */
export const wordsOf = (text: string): string[] =>
  withoutMarks(text)
    .toLowerCase()
    .match(isAscii(text) ? /[a-z0-9]+/g : /[\p{L}\p{M}\p{N}]+/gu) ?? [];

export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
