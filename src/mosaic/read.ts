/** The folder of questions on the disk: which files there are, and what is in them. It loads nothing that parses. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../user-error.ts';
import { LARGEST, type Refusal } from './question-file.ts';

/** A question folder that cannot be used at all. */
export class FolderError extends UserError {
  readonly exitCode = 2;
}

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
 * Lists every `.md` file below a folder; hidden ones are left out. An empty folder is a beginning, not a mistake.
 * @throws {FolderError} when the folder is missing, unreadable or not a folder
 */
export function listQuestions(location: string): Folder {
  const problem = (found: string) =>
    new FolderError(`Unexpected ${found} "${shown(location)}", expected a folder of question files; QUESTIONS_DIR names another`);
  let root: string;
  try {
    root = realpathSync(location);
  } catch {
    throw problem('missing folder');
  }
  try {
    return { location, root, names: namesBelow(root, '').sort() };
  } catch (error) {
    throw problem(`${(error as NodeJS.ErrnoException).code} of`);
  }
}

/** Folders that are symbolic links are not entered, which `readdirSync` would do by itself. */
function namesBelow(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    const name = folder + entry.name;
    if (entry.isDirectory()) return namesBelow(root, `${name}/`);
    return name.endsWith('.md') ? [name] : [];
  });
}

/** The text of a file below `root` without a byte order mark, or why it is not read. */
export function readText(root: string, name: string): string | Refusal {
  const bytes = readInside(root, path.join(root, name));
  return bytes instanceof Uint8Array ? decodeUtf8(bytes) : bytes;
}

function readInside(root: string, location: string): Uint8Array | Refusal {
  const link = { kind: 'symlink', target: path.basename(location) } as const;
  let target = location;
  if (lstatSync(location).isSymbolicLink()) {
    try {
      target = realpathSync(location);
    } catch {
      return link;
    }
    if (!target.startsWith(root + path.sep)) return { kind: 'symlink', target: path.basename(target) };
  }
  // What was no link a moment ago is not followed if it has become one.
  const file = openSync(target, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) return link;
    if (stats.size > LARGEST) return { kind: 'size', bytes: stats.size };
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** UTF-8 without a byte order mark, or where it stops being that. */
function decodeUtf8(bytes: Uint8Array): string | Refusal {
  const zero = bytes.indexOf(0);
  if (zero >= 0) return { kind: 'encoding', offset: zero };
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Everything before the replacement character is fine, and as long in bytes as it was.
    const before = new TextDecoder().decode(bytes).split('\uFFFD')[0] as string;
    return { kind: 'encoding', offset: new TextEncoder().encode(before).length };
  }
}

/** How messages name a file of a folder. */
export const shownIn = ({ location }: Folder, name: string): string => shown(path.join(location, name));

/** How messages name a place: from the working directory, with `/`. */
export const shown = (location: string) => path.relative(process.cwd(), path.resolve(location)).split(path.sep).join('/') || '.';
