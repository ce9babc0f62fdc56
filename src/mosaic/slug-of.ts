/** Makes slugs from names, for ids and addresses. */
import { transliterate } from '#transliterate';
import { hexDigestOf } from './digest.ts';
import { isAscii, withoutMarks } from './words.ts';

/** The most characters of a slug: file systems allow 255 bytes for a name, but people read fewer; chosen by eye. */
const LONGEST = 80;

/** Hexadecimal digits of SHA-256: 80 bits, so finding another text with a given digest takes about 2^80 attempts. */
const DIGITS = 20;
const ENDS_IN_DIGEST = new RegExp(`(?:^|-)[0-9a-f]{${DIGITS}}$`);

/** Slugs that are addresses of lists. */
const RESERVED = new Set(['index']);

/** Text in Latin letters without marks, as far as its script can be transliterated: `Søren Łukasz` is `Soren Lukasz`. */
export function latin(text: string): string {
  return isAscii(text) ? text : transliterate(withoutMarks(text));
}

/** Lower-case words of `a-z` and `0-9` joined by `-`; empty for a text without any. A long slug is cut and ends in a digest. */
export function slugOf(text: string): string {
  const words = joined(text);
  return words.length <= LONGEST ? words : withDigest(words, text);
}

/**
 * A slug that no other key has: its words alone if the key can be found from them, else with a digest of the key at the end.
 * It depends only on the key, so that an address never changes when others are added.
 * @param text the text that gives the words
 * @param keyFor the one key that may have these words without a digest
 */
export function uniqueSlug(key: string, text: string, keyFor: (words: string) => string | undefined): string {
  const words = joined(text);
  const isWhole = words !== '' && words.length <= LONGEST && !RESERVED.has(words) && !ENDS_IN_DIGEST.test(words) && keyFor(words) === key;
  return isWhole ? words : withDigest(words, key);
}

/** The words of a text in Latin letters, for slugs and ids. */
export const latinWordsOf = (text: string): string[] =>
  latin(text)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

const joined = (text: string) => latinWordsOf(text).join('-');

function withDigest(words: string, whole: string): string {
  const cut = words.slice(0, LONGEST - DIGITS - 1).replace(/-$/, '');
  return [cut, hexDigestOf(whole, DIGITS)].filter(Boolean).join('-');
}
