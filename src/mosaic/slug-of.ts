/** The one way from a name to a slug, for ids and addresses alike. */
import { createRequire } from 'node:module';
import { hexDigestOf } from './digest.ts';
import { isAscii, withoutMarks } from './words.ts';

/** Its tables are loaded with the first text that needs them: most runs have none. */
const transliterate = (text: string): string =>
  (createRequire(import.meta.url)('@sindresorhus/transliterate') as typeof import('@sindresorhus/transliterate')).default(text);

/** The most characters of a slug: file systems allow 255 bytes for a name, and people read fewer. */
const LONGEST = 80;

/** How many hexadecimal digits of SHA-256: nobody finds another text with these 80 bits. */
const DIGITS = 20;
const ENDS_IN_DIGEST = new RegExp(`(?:^|-)[0-9a-f]{${DIGITS}}$`);

/** Addresses of pages that list others. */
const RESERVED = new Set(['index']);

/** Text in Latin letters without their marks, as far as its alphabet has a way there: `Søren Łukasz` is `Soren Lukasz`. */
export function latin(text: string): string {
  return isAscii(text) ? text : transliterate(withoutMarks(text));
}

/** Lower-case words of `a-z` and `0-9` joined by `-`; empty for a text without any. What is too long is cut, and has a digest of the whole. */
export function slugOf(text: string): string {
  const words = joined(text);
  return words.length <= LONGEST ? words : withDigest(words, text);
}

/**
 * A slug that no other key has: its words alone where they say the whole key, else with a digest of it behind them.
 * It depends on nothing but the key, so that an address never changes because something else came.
 * @param text what the words are taken from
 * @param said the one key that words without a digest stand for
 */
export function uniqueSlug(key: string, text: string, said: (words: string) => string | undefined): string {
  const words = joined(text);
  const isWhole = words !== '' && words.length <= LONGEST && !RESERVED.has(words) && !ENDS_IN_DIGEST.test(words) && said(words) === key;
  return isWhole ? words : withDigest(words, key);
}

/** The words of a text in Latin letters, of which slugs and ids are made. */
export const latinWordsOf = (text: string): string[] =>
  latin(text)
    .toLowerCase()
    .match(/[a-z0-9]+/g) ?? [];

const joined = (text: string) => latinWordsOf(text).join('-');

function withDigest(words: string, whole: string): string {
  const cut = words.slice(0, LONGEST - DIGITS - 1).replace(/-$/, '');
  return [cut, hexDigestOf(whole, DIGITS)].filter(Boolean).join('-');
}
