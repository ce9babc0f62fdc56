/** Which names the files of a mosaic can have: ids, in folders, with names that every file system can have. */
import { isDevice, NO_DEVICE, SLUG } from '../slug.ts';
import { latinWordsOf } from '../slug-of.ts';

/** The most characters of an id; chosen by eye. */
export const LONGEST_ID = 100;

/** The endings of Markdown files; that of a question is `.md`, and the check reports the others. */
const ENDING = /\.(?:md|markdown)$/i;

/** Whether a file is read as a question, by its name. */
export const isQuestionName = (name: string): boolean => ENDING.test(name);

/** The id of a question, from the path of its file with `/`. */
export const idOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).replace(ENDING, '');

/** What is expected instead of a bad id: "…, expected X"; undefined for a good one. */
export function faultOfId(id: string): string | undefined {
  if (!SLUG.test(id)) return 'lower-case words joined by "-"';
  if (isDevice(id)) return NO_DEVICE;
  return id.length > LONGEST_ID ? `at most ${LONGEST_ID} characters` : undefined;
}

/** An id made from a text; empty where no letter or digit of the text can be in an id. */
export function idLike(text: string, longest = LONGEST_ID): string {
  const words = latinWordsOf(text);
  let id = (words.shift() ?? '').slice(0, longest);
  for (const word of words) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return isDevice(id) ? `${id}-question` : id;
}

/** Parts of a path that are not names. */
const NOT_NAMES = new Set(['', '.', '..']);

/** Whether a path with `/` could lead out of the folder in which it begins, on any system. */
export const leavesFolder = (path: string): boolean => /^[a-z]:|\\/i.test(path) || path.split('/').some((part) => NOT_NAMES.has(part));

/** Characters that Windows does not allow in names. */
const NO_SIGNS = '< > : " | ? * \\';
const FORBIDDEN_SIGN = /[<>:"|?*\\\p{Cc}]/u;

/** Bytes of a name in a folder: NAME_MAX of Linux; other systems have nearly the same. */
const LONGEST_NAME = 255;

/** What is expected instead of a name that some file system cannot have, or that is not read; undefined for a good one. */
export function faultOfName(name: string): string | undefined {
  if (NOT_NAMES.has(name)) return 'a name, so that it stays in the questions folder';
  if (name.startsWith('.')) return 'one that is not hidden by a "." before it';
  if (isDevice(name)) return NO_DEVICE;
  if (FORBIDDEN_SIGN.test(name)) return `one without ${NO_SIGNS} and control characters`;
  if (/[. ]$/.test(name)) return 'one without a "." or space at its end';
  return new TextEncoder().encode(name).length > LONGEST_NAME ? `at most ${LONGEST_NAME} bytes` : undefined;
}

/** Two names that some file systems treat as the same. */
export interface Clash {
  name: string;
  /** The same letters, in another case or Unicode form. */
  other: string;
}

/** A name in ASCII without upper-case letters: two such names differ in more than case and Unicode form. */
const ONE_FORM = /^[\0-@[-\x7f]*$/;

/**
 * The files whose name, or the name of a folder above them, differs from an earlier name only in case or Unicode form.
 * @param paths with `/`
 */
export function clashesOf(paths: readonly string[]): Map<string, Clash> {
  const firsts = new Map<string, string>();
  const clashes = new Map<string, Clash>();
  if (paths.every((path) => ONE_FORM.test(path))) return clashes;
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const name = end < 0 ? path : path.slice(0, end);
      const key = name.normalize('NFC').toLowerCase();
      const other = firsts.get(key) ?? name;
      firsts.set(key, other);
      if (other !== name) clashes.set(path, { name, other });
      if (end < 0 || other !== name) break;
    }
  }
  return clashes;
}
