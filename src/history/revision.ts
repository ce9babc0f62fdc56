/** The questions as they were at a revision, read through git without checking anything out. */
import { execFile, spawn } from 'node:child_process';
import { parseQuestion } from '../mosaic/parse-question.ts';
import { LARGEST, type QuestionFile } from '../mosaic/question-file.ts';
import { parseTags, TAGS_FILE, type TagsFile } from '../mosaic/tags.ts';

/** Git said no; the message is for the user. */
export class GitError extends Error {}

export interface Revision {
  files: QuestionFile[];
  tags: TagsFile | undefined;
}

function git(folder: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error) reject(new GitError(stderr.trim().split('\n')[0] || error.message));
      else resolve(stdout);
    });
  });
}

/** The commit that a name stands for. @throws {GitError} when there is none */
export const commitOf = async (folder: string, name: string): Promise<string> =>
  (
    await git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`).catch(() => {
      throw new GitError(`Unexpected revision "${name}", expected a commit, branch or tag of this repository`);
    })
  ).trim();

/** Where the branch left the main one: the first of these that git knows. */
export async function mergeBase(folder: string): Promise<string> {
  for (const main of ['origin/main', 'main']) {
    const base = await git(folder, 'merge-base', main, 'HEAD').catch(() => undefined);
    if (base) return base.trim();
  }
  return commitOf(folder, 'HEAD');
}

interface Entry {
  mode: string;
  hash: string;
  name: string;
}

/**
 * Reads the questions folder of a commit. A folder that was not there yet has no questions.
 * @param folder the questions folder, as it is on disk now
 * @param shown how its path is shown in messages
 * @throws {GitError} outside a repository
 */
export async function readRevision(folder: string, commit: string, shown: string): Promise<Revision> {
  const prefix = (await git(folder, 'rev-parse', '--show-prefix')).trim();
  const listing = await git(folder, 'ls-tree', '-r', '-z', '--full-tree', `${commit}:${prefix}`).catch(() => '');
  const entries = listing
    .split('\0')
    .filter(Boolean)
    .map((line): Entry => {
      const [meta = '', name = ''] = line.split('\t');
      const [mode = '', , hash = ''] = meta.split(' ');
      return { mode, hash, name };
    })
    .filter(({ name }) => (name.endsWith('.md') || name === TAGS_FILE) && !name.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const texts = await contents(folder, entries);
  const tags = entries.find(({ name }) => name === TAGS_FILE);
  return {
    files: entries.filter(({ name }) => name !== TAGS_FILE).map((entry) => question(entry, texts, shown)),
    tags: tags && parseTags(`${shown}/${TAGS_FILE}`, texts.get(tags.hash)?.toString('utf8') ?? ''),
  };
}

function question({ mode, hash, name }: Entry, texts: ReadonlyMap<string, Buffer>, shown: string): QuestionFile {
  const path = `${shown}/${name}`;
  const bytes = texts.get(hash) ?? Buffer.alloc(0);
  if (mode === '120000') return parseQuestion(path, name, '', { kind: 'symlink', target: bytes.toString('utf8') });
  if (bytes.length > LARGEST) return parseQuestion(path, name, '', { kind: 'size', bytes: bytes.length });
  return parseQuestion(path, name, bytes.toString('utf8').replace(/^\uFEFF/, ''));
}

/** Many objects in one process; their lengths come with them. */
function contents(folder: string, entries: readonly Entry[]): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const reader = spawn('git', ['cat-file', '--batch'], { cwd: folder, stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    reader.on('error', reject);
    reader.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    reader.stdin.on('error', () => undefined);
    reader.on('close', () => {
      const all = Buffer.concat(chunks);
      const found = new Map<string, Buffer>();
      for (let at = 0; at < all.length; ) {
        const end = all.indexOf('\n', at);
        const [hash = '', , length = '0'] = all.toString('utf8', at, end).split(' ');
        found.set(hash, all.subarray(end + 1, end + 1 + Number(length)));
        at = end + 1 + Number(length) + 1;
      }
      resolve(found);
    });
    reader.stdin.end([...new Set(entries.map(({ hash }) => hash))].map((hash) => `${hash}\n`).join(''));
  });
}
