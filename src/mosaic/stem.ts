/** Makes forms of one word alike, for search: singular and plural, and the spellings of two sides of the Atlantic. */

/** British endings and their American forms, which are found as often in the titles of papers. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/isation(s?)$/, 'ization$1'],
  [/is(e|ed|es|er|ers|ing)$/, 'iz$1'],
  [/yse(d|s|r|rs)?$/, 'yze$1'],
  [/(?<=[a-z]{3})our(s|al|ed|ing)?$/, 'or$1'],
  [/lling$/, 'ling'],
  [/lled$/, 'led'],
  [/defence(s?)$/, 'defense$1'],
  [/ageing$/, 'aging'],
];

/**
 * The form of a word, in lower case and without marks, by which it is found. Only the ends of plurals are cut, by the rules of D. Harman,
 * How effective is suffixing?, Journal of the American Society for Information Science 42 (1991), with one more for `processes`, so that
 * different words seldom meet.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  const spelt = SPELLINGS.reduce((form, [ending, other]) => form.replace(ending, other), word);
  if (/[^ea]ies$/.test(spelt)) return `${spelt.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(spelt)) return spelt.slice(0, -2);
  if (/[^aeo]es$/.test(spelt)) return spelt.slice(0, -1);
  const isPlural = /[^us]s$/.test(spelt) && (spelt.length === 3 || !spelt.endsWith('is'));
  return isPlural ? spelt.slice(0, -1) : spelt;
}

/** Words that say nothing about what a text is about. */
export const STOP: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been but by can could did do does for from had has have how i if in into is it its may might must no not of on or ' +
    'our shall should so some such than that the their them then there these they this those to us was we were what when where whether which who ' +
    'whose why will with would you your'
  ).split(' '),
);

/** The words of a query or a name that count; all of them where none does. */
export function withoutStopWords(words: readonly string[]): string[] {
  const kept = words.filter((word) => !STOP.has(word));
  return kept.length > 0 ? kept : [...words];
}
