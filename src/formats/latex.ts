/** The words of a text in LaTeX, as bibliographies have it: accents as letters, and no commands or braces. */

/** Commands for a mark over or under a letter, as combining characters. */
const MARKS: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'i',
  j: 'j',
};

/** Commands for signs that mean something to TeX, each as a character that no text has until all is read. */
const SIGNS: Readonly<Record<string, string>> = {
  textbackslash: '\ue000',
  textasciitilde: '\ue001',
  textasciicircum: '^',
  textbraceleft: '\ue002',
  textbraceright: '\ue003',
};
const MEANT: Readonly<Record<string, string>> = { '\ue000': '\\', '\ue001': '~', '\ue002': '{', '\ue003': '}' };

/** A mark with its letter: `\'e`, `\"{o}`, `\c{c}`, `\v{s}`, `\'{\i}`. */
const MARKED = /\\(?:(['`^"~=.])|([uvHckr])(?=[ {])) ?\{? ?\\?([a-zA-Z])\}?/g;

export function plainLatex(text: string): string {
  return text
    .replace(/[\ue000-\ue003]/g, '')
    .replace(/\\(text(?:backslash|ascii(?:tilde|circum)|brace(?:left|right)))(?:\{\}| ?)/g, (_, name: string) => SIGNS[name] as string)
    .replace(MARKED, (_, sign: string | undefined, name: string | undefined, letter: string) => letter + MARKS[sign ?? name ?? ''])
    .replace(/\\([a-zA-Z]{1,20}) ?/g, (_, name: string) => (Object.hasOwn(LETTERS, name) ? (LETTERS[name] as string) : ''))
    .replace(/\\([&%$#_{} ])/g, (_, sign: string) => (sign === '{' || sign === '}' ? '' : sign === '$' ? '\ufeff' : sign))
    .replace(/[{}$\\]/g, '')
    .replaceAll('\ufeff', '$')
    .replaceAll('~', ' ')
    .replace(/-{2,3}/g, '–')
    .replace(/[\ue000-\ue003]/g, (sign) => MEANT[sign] as string)
    .replace(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
