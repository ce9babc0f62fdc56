/** Plain text in a line of Markdown, and back. It is small, because the browser writes outlines too. */

/** Signs that have a meaning in Markdown as GitHub has it, dollars of formulas included. */
const SIGNS = /[\\`*_[\]<>~$|&!#]/g;
const ADDRESS = /(https?:\/\/[^\s()<>,\\]+)/;

/** Text as Markdown that shows it as it is. Addresses stay, so that they can be followed. */
export const escaped = (text: string): string =>
  text
    .split(ADDRESS)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(SIGNS, '\\$&')))
    .join('');

/** Words of a link; an address is no other link in them. */
export const escapedWords = (text: string): string => text.replace(SIGNS, '\\$&');

/** A backslash and what it makes plain: https://spec.commonmark.org/0.31.2/#backslash-escapes */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/** Text of a line of Markdown, without backslashes that only make signs plain. */
export const withoutEscapes = (line: string): string => line.replace(ESCAPED, '$1');
