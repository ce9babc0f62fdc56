/** The questions as they were at a revision, read through git without checking anything out. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Beside } from '../mosaic/beside.ts';
import { BESIDE_FILES } from '../mosaic/beside.ts';
import type { QuestionFile, Refusal } from '../mosaic/question-file.ts';
import { decode, TOO_LARGE } from '../mosaic/read/decode.ts';
import { isQuestionName } from '../mosaic/read/file-name.ts';
import { parseBeside } from '../mosaic/read/parse-beside.ts';
import { questionFrom } from '../mosaic/read/parse-question.ts';
import { UserError } from '../user-error.ts';

/** Git failed; its own message is part of this one. */
export class GitError extends UserError {
  readonly exitCode = 1;
}

export interface Revision {
  files: QuestionFile[];
  beside: Beside;
}

/** What git printed, and its exit code: 0, or 1 for "no" without a message. */
interface Answer {
  out: string;
  code: 0 | 1;
}

/** The most bytes that git may print: 256 MiB, chosen by eye. */
const MOST_PRINTED = 1 << 28;

/** @throws {GitError} when git fails with a message */
function ask(folder: string, ...args: string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, maxBuffer: MOST_PRINTED }, (error, out, stderr) => {
      if (!error) resolve({ out, code: 0 });
      else if (error.code === 1 && stderr === '') resolve({ out, code: 1 });
      else reject(failure(folder, args, stderr || error.message));
    });
  });
}

/** @throws {GitError} when git exits with anything but 0 */
async function git(folder: string, ...args: string[]): Promise<string> {
  const { out, code } = await ask(folder, ...args);
  if (code !== 0) throw failure(folder, args, 'it says no');
  return out;
}

function failure(folder: string, args: readonly string[], words: string): GitError {
  if (!existsSync(folder)) return new GitError(`Unexpected missing folder "${folder}", expected a folder of question files`);
  return new GitError(`Unexpected end of "git ${args.join(' ')}", expected an answer: ${words.trim()}`);
}

/** The commit that a name means. @throws {GitError} when there is none */
export async function commitOf(folder: string, name: string): Promise<string> {
  const commit = await commitIfAny(folder, name);
  if (commit) return commit;
  const fetch = (await isShallow(folder)) ? '; the repository is a shallow clone, to which "git fetch --unshallow" brings the rest' : '';
  throw new GitError(`Unexpected revision "${name}", expected a commit, branch or tag of this repository${fetch}`);
}

async function commitIfAny(folder: string, name: string): Promise<string | undefined> {
  const { out, code } = await ask(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
  return code === 0 ? out.trim() : undefined;
}

const isShallow = async (folder: string) => (await git(folder, 'rev-parse', '--is-shallow-repository')).trim() === 'true';

/**
 * The commit where `HEAD` left a branch: the branch of the origin or, without that, the local one. Without both, `HEAD` itself.
 * @throws {GitError} when the two have no commit in common, as in a shallow clone
 */
export async function mergeBase(folder: string, branch: string): Promise<string> {
  for (const name of [`origin/${branch}`, branch]) {
    const main = await commitIfAny(folder, name);
    if (!main) continue;
    const { out, code } = await ask(folder, 'merge-base', main, 'HEAD');
    if (code === 0) return out.trim();
    const remedy = (await isShallow(folder)) ? 'the clone is shallow, "git fetch --unshallow" brings the rest' : 'name a BASE';
    throw new GitError(`Unexpected "${name}" without a commit in common with HEAD, expected one where this branch left it: ${remedy}`);
  }
  return commitOf(folder, 'HEAD');
}

/** A file of a revision. */
interface Blob {
  /** `120000` for a symbolic link. */
  mode: string;
  hash: string;
  /** In bytes. */
  size: number;
  /** Below the questions folder, with `/`. */
  name: string;
}

/**
 * Reads the questions folder of a commit. A folder that did not exist yet has no questions.
 * @param folder the questions folder, as it is on disk now
 * @param shown how its path is shown in messages
 * @throws {GitError} outside a repository, and when it does not have all of the commit
 */
export async function readRevision(folder: string, commit: string, shown: string): Promise<Revision> {
  const blobs = await list(folder, commit);
  const wanted = [...blobs.values()].filter(({ name }) => isRead(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const targets = await contents(folder, [...blobs.values()].filter(isLink));
  const found = wanted.map((blob) => ({ name: blob.name, blob: follow(blob, blobs, targets) }));
  const bytes = await contents(
    folder,
    found.flatMap(({ blob }) => ('kind' in blob ? [] : blob)),
  );
  const read = (blob: Blob | Refusal): string | Refusal => {
    if ('kind' in blob) return blob;
    const content = bytes.get(blob.hash);
    return content ? decode(content) : { kind: 'size', bytes: blob.size };
  };
  const isBeside = ({ name }: { name: string }) => BESIDE_FILES.includes(name);
  const pathOf = (name: string) => `${shown}/${name}`;
  return {
    files: found.filter((file) => !isBeside(file)).map(({ name, blob }) => questionFrom(pathOf(name), name, read(blob))),
    beside: parseBeside(new Map(found.filter(isBeside).map(({ name, blob }) => [name, read(blob)])), pathOf),
  };
}

const isRead = (name: string) =>
  (isQuestionName(name) || BESIDE_FILES.includes(name)) && !name.split('/').some((part) => part.startsWith('.'));

const isLink = ({ mode, size }: Blob) => mode === '120000' && size <= LONGEST_TARGET;

/** In bytes: PATH_MAX of Linux. */
const LONGEST_TARGET = 4096;

/** The most links in a chain that are followed, as on Linux: https://man7.org/linux/man-pages/man7/path_resolution.7.html */
const MOST_LINKS = 40;

/** The file to which a name leads inside the folder, as on the disk. */
function follow(blob: Blob, blobs: ReadonlyMap<string, Blob>, targets: ReadonlyMap<string, Buffer>): Blob | Refusal {
  let at = blob;
  for (let links = 0; at.mode === '120000'; links++) {
    const target = targets.get(at.hash)?.toString('utf8') ?? '';
    const next = target.startsWith('/') ? undefined : blobs.get(path.posix.join(path.posix.dirname(at.name), target));
    if (!next || links === MOST_LINKS)
      return { kind: 'symlink', target: path.posix.basename(targets.get(blob.hash)?.toString('utf8') ?? '') };
    at = next;
  }
  return at;
}

/** Every file below the questions folder of a commit, by name. */
async function list(folder: string, commit: string): Promise<Map<string, Blob>> {
  const prefix = (await git(folder, 'rev-parse', '--show-prefix')).replace(/\n$/, '');
  const listing = await git(
    folder,
    '--literal-pathspecs',
    'ls-tree',
    '-r',
    '-l',
    '-z',
    '--full-tree',
    commit,
    ...(prefix ? ['--', prefix] : []),
  );
  const blobs = new Map<string, Blob>();
  for (const line of listing.split('\0')) {
    const tab = line.indexOf('\t');
    const [mode = '', type, hash = '', size = ''] = line.slice(0, tab).split(/ +/);
    if (tab < 0 || type !== 'blob') continue;
    const name = line.slice(tab + 1 + prefix.length);
    if (!/^\d+$/.test(size)) throw missing(hash, name);
    blobs.set(name, { mode, hash, size: Number(size), name });
  }
  return blobs;
}

const missing = (hash: string, name?: string) =>
  new GitError(
    `Unexpected missing object ${hash}${name ? ` of "${name}"` : ''}, expected the whole of the commit: "git fetch --refetch" brings it`,
  );

/** The contents of files, by hash, without those too large to be read. One process reads all objects. */
function contents(folder: string, blobs: readonly Blob[]): Promise<Map<string, Buffer>> {
  const hashes = new Set(blobs.flatMap(({ hash, size }) => (size <= TOO_LARGE ? hash : [])));
  if (hashes.size === 0) return Promise.resolve(new Map());
  return new Promise((resolve, reject) => {
    const args = ['cat-file', '--batch'];
    const reader = spawn('git', args, { cwd: folder, stdio: 'pipe' });
    const chunks: Buffer[] = [];
    let words = '';
    reader.on('error', (error) => reject(failure(folder, args, error.message)));
    reader.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    reader.stderr.on('data', (chunk: Buffer) => {
      words += chunk.toString();
    });
    reader.stdin.on('error', () => undefined);
    reader.on('close', (code) => {
      if (code !== 0) reject(failure(folder, args, words || `it exited with ${code}`));
      else
        try {
          resolve(objectsIn(Buffer.concat(chunks)));
        } catch (error) {
          reject(error);
        }
    });
    reader.stdin.end(Array.from(hashes, (hash) => `${hash}\n`).join(''));
  });
}

/** Parses the output of `git cat-file --batch`: a line with hash, type and length, then as many bytes and a line ending. */
function objectsIn(printed: Buffer): Map<string, Buffer> {
  const found = new Map<string, Buffer>();
  for (let at = 0; at < printed.length; ) {
    const end = printed.indexOf('\n', at);
    const [hash = '', , length] = printed.toString('utf8', at, end).split(' ');
    if (length === undefined) throw missing(hash);
    const begin = end + 1;
    found.set(hash, printed.subarray(begin, begin + Number(length)));
    at = begin + Number(length) + 1;
  }
  return found;
}
