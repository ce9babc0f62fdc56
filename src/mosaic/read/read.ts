/** The folder of questions on the disk: which files there are, and what is in them. It loads nothing that parses. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../../user-error.ts';
import type { Refusal } from '../question-file.ts';
import { decode, TOO_LARGE } from './decode.ts';
import { isQuestionName } from './file-name.ts';

/** A question folder that cannot be used at all. */
export class FolderError extends UserError {
  readonly exitCode = 2;
}

/** The file beside the questions that says what each tag is for. */
export const TAGS_FILE = 'tags.yaml';

/** A folder of question files: where it really is, and what is in it. */
export interface Folder {
  /** As it was named. */
  location: string;
  /** Without symbolic links. */
  root: string;
  /** Paths of its question files below it, with `/`, in order. */
  names: string[];
}

/**
 * Lists every file of Markdown below a folder; hidden ones are left out. An empty folder is a beginning, not a mistake.
 * @throws {FolderError} when the folder is missing, unreadable or not a folder, or something in it has a name that is not text
 */
export function listQuestions(location: string): Folder {
  const problem = (found: string, at = location) =>
    new FolderError(`Unexpected ${found} "${shown(at)}", expected a folder of question files; QUESTIONS_DIR names another`);
  let root: string;
  try {
    root = realpathSync(location);
  } catch {
    throw problem('missing folder');
  }
  try {
    return { location, root, names: namesBelow(root, '').sort() };
  } catch (error) {
    if (error instanceof FolderError) throw error;
    const { code, path: at } = error as NodeJS.ErrnoException;
    throw problem(`${code} of`, at);
  }
}

/** Folders that are symbolic links are not entered, which `readdirSync` would do by itself. */
function namesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const name = folder + entry.name;
    // What is not UTF-8 is replaced in it, so that nothing could be read under that name.
    if (entry.name.includes('\uFFFD')) throw new FolderError(`Unexpected name "${name}", expected one in UTF-8; rename the file or folder`);
    if (entry.isDirectory()) return namesBelow(root, `${name}/`);
    return isQuestionName(name) ? [name] : [];
  });
}

/** The text of a file below `root`, or why it is not read. @throws {Error} with code `ENOENT` when it is no more */
export function readText(root: string, name: string): string | Refusal {
  const bytes = readInside(root, path.join(root, name));
  return bytes instanceof Uint8Array ? decode(bytes) : bytes;
}

/** What the permissions of a file say no with. */
const FORBIDDEN = new Set<string | undefined>(['EACCES', 'EPERM']);

function readInside(root: string, location: string): Uint8Array | Refusal {
  let target = location;
  if (lstatSync(location).isSymbolicLink()) {
    const refusal = { kind: 'symlink', target: path.basename(readlinkSync(location)) } as const;
    try {
      target = realpathSync(location);
    } catch {
      return refusal;
    }
    if (!target.startsWith(root + path.sep)) return refusal;
  }
  try {
    // What was no link a moment ago is not followed if it has become one.
    const file = openSync(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return { kind: 'no-file' };
      if (stats.size > TOO_LARGE) return { kind: 'size', bytes: stats.size };
      return readFileSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (FORBIDDEN.has(code)) return { kind: 'unreadable', code: code as string };
    // A socket cannot be opened at all, and a link is not followed.
    if (code === 'ENXIO' || code === 'ELOOP') return { kind: 'no-file' };
    throw error;
  }
}

/** How messages name a file of a folder. */
export const shownIn = ({ location }: Folder, name: string): string => shown(path.join(location, name));

/** How messages name a place: from the working directory, with `/`. */
export const shown = (location: string) => path.relative(process.cwd(), path.resolve(location)).split(path.sep).join('/') || '.';
