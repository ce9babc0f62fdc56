/** Which names the files of a mosaic can have: ids, in folders, that every file system can hold. */
import { isDevice, NO_DEVICE, SLUG } from '../slug.ts';
import { latinWordsOf } from '../slug-of.ts';

/** Of an id, in characters. */
export const LONGEST_ID = 100;

/** The endings of files that hold Markdown; a question's is `.md`, and the check says so of the others. */
const ENDING = /\.(?:md|markdown)$/i;

/** Whether a file among the questions is read as one, by its name. */
export const isQuestionName = (name: string): boolean => ENDING.test(name);

/** The id of a question, from the path of its file with `/`. */
export const idOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1).replace(ENDING, '');

/** What is expected of an id that is none: "…, expected X"; undefined for one that is. */
export function faultOfId(id: string): string | undefined {
  if (!SLUG.test(id)) return 'lower-case words joined by "-"';
  if (isDevice(id)) return NO_DEVICE;
  return id.length > LONGEST_ID ? `at most ${LONGEST_ID} characters` : undefined;
}

/** The id nearest to a text; empty where no letter or digit of it can be in one. */
export function idLike(text: string, longest = LONGEST_ID): string {
  const words = latinWordsOf(text);
  let id = (words.shift() ?? '').slice(0, longest);
  for (const word of words) {
    if (id.length + 1 + word.length > longest) break;
    id += `-${word}`;
  }
  return isDevice(id) ? `${id}-question` : id;
}

/** What is no name of a file or folder, but a way to another. */
const WAYS = new Set(['', '.', '..']);

/** Whether a path with `/` leads out of the folder that it begins in, on any system. */
export const leavesFolder = (path: string): boolean => /^[a-z]:|\\/i.test(path) || path.split('/').some((part) => WAYS.has(part));

/** Signs that Windows has in no name. */
const NO_SIGNS = '< > : " | ? * \\';
const FORBIDDEN_SIGN = /[<>:"|?*\\\p{Cc}]/u;

/** Of a name in a folder, in bytes: NAME_MAX of Linux, and nearly that elsewhere. */
const LONGEST_NAME = 255;

/** What is expected of the name of a file or folder that some file system cannot hold, or that is not read; undefined for any other. */
export function faultOfName(name: string): string | undefined {
  if (WAYS.has(name)) return 'a name, so that it stays in the questions folder';
  if (name.startsWith('.')) return 'one that is not hidden by a "." before it';
  if (isDevice(name)) return NO_DEVICE;
  if (FORBIDDEN_SIGN.test(name)) return `one without ${NO_SIGNS} and control characters`;
  if (/[. ]$/.test(name)) return 'one without a "." or space at its end';
  return new TextEncoder().encode(name).length > LONGEST_NAME ? `at most ${LONGEST_NAME} bytes` : undefined;
}

/** Two names that a file system may take for one. */
export interface Clash {
  name: string;
  /** Has the same letters, in another case or Unicode form. */
  other: string;
}

/** What has neither case nor Unicode forms: any two of such names differ in more. */
const ONE_FORM = /^[\0-@[-\x7f]*$/;

/**
 * Files that have a name, or a folder above them has one, that differs from an earlier one only in case or Unicode form.
 * @param paths with `/`
 */
export function clashesOf(paths: readonly string[]): Map<string, Clash> {
  const known = new Map<string, string>();
  const clashes = new Map<string, Clash>();
  if (paths.every((path) => ONE_FORM.test(path))) return clashes;
  for (const path of paths) {
    for (let end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      const name = end < 0 ? path : path.slice(0, end);
      const key = name.normalize('NFC').toLowerCase();
      const other = known.get(key) ?? name;
      known.set(key, other);
      if (other !== name) clashes.set(path, { name, other });
      if (end < 0 || other !== name) break;
    }
  }
  return clashes;
}
