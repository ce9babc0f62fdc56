/** The folder of questions on the disk: the list of its files, and their texts. It loads no parser. */
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

/** A folder of question files: its real path, and its files. */
export interface Folder {
  /** The path as it was given. */
  location: string;
  /** The path without symbolic links. */
  root: string;
  /** Paths of its question files below it, with `/`, in order. */
  names: string[];
}

/**
 * Lists every Markdown file below a folder, without hidden ones. An empty folder is allowed.
 * @throws {FolderError} when the folder is missing, unreadable or not a folder, or a name in it is not UTF-8
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

/** Not `readdirSync` with `recursive`, which enters folders that are symbolic links. */
function namesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const name = folder + entry.name;
    // Node replaces bytes that are not UTF-8 in a name, so the file cannot be read by that name.
    if (entry.name.includes('\uFFFD')) throw new FolderError(`Unexpected name "${name}", expected one in UTF-8; rename the file or folder`);
    if (entry.isDirectory()) return namesBelow(root, `${name}/`);
    return isQuestionName(name) ? [name] : [];
  });
}

/** The text of a file below `root`, or why it is not read. @throws {Error} with code `ENOENT` when it no longer exists */
export function readText(root: string, name: string): string | Refusal {
  const bytes = readInside(root, path.join(root, name));
  return bytes instanceof Uint8Array ? decode(bytes) : bytes;
}

/** Errors of missing permissions. */
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
    // O_NOFOLLOW: a file that has just been replaced by a link is not followed. O_NONBLOCK: opening a pipe does not wait.
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
    // ENXIO for a socket, ELOOP for a link.
    if (code === 'ENXIO' || code === 'ELOOP') return { kind: 'no-file' };
    throw error;
  }
}

/** How messages name a file of a folder. */
export const shownIn = ({ location }: Folder, name: string): string => shown(path.join(location, name));

/** How messages name a place: from the working directory, with `/`. */
export const shown = (location: string) => path.relative(process.cwd(), path.resolve(location)).split(path.sep).join('/') || '.';
