/** Transliteration in a browser, where it is part of the code of a page that needs it. */
export { default as transliterate } from '@sindresorhus/transliterate';
