/** Transliteration in Node: the library's tables are loaded with the first text that needs them; most runs have none. */
import { createRequire } from 'node:module';

export const transliterate = (text: string): string =>
  (createRequire(import.meta.url)('@sindresorhus/transliterate') as typeof import('@sindresorhus/transliterate')).default(text);
