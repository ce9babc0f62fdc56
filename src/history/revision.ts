/** The questions as they were at a revision, read through git without checking anything out. */
import path from 'node:path';
import type { Beside } from '../mosaic/beside.ts';
import { BESIDE_FILES } from '../mosaic/beside.ts';
import type { QuestionFile, Refusal } from '../mosaic/question-file.ts';
import { decode, TOO_LARGE } from '../mosaic/read/decode.ts';
import { isQuestionName } from '../mosaic/read/file-name.ts';
import { parseBeside } from '../mosaic/read/parse-beside.ts';
import { questionFrom } from '../mosaic/read/parse-question.ts';
import { ask, GitError, git, missing, readObjects } from './git.ts';

export interface Revision {
  files: QuestionFile[];
  beside: Beside;
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

/** The contents of files, by hash, without those too large to be read. */
const contents = (folder: string, blobs: readonly Blob[]) =>
  readObjects(
    folder,
    blobs.flatMap(({ hash, size }) => (size <= TOO_LARGE ? hash : [])),
  );
