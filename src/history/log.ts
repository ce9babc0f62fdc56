/** What the commits of a branch changed in the questions folder, one commit after another. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ask, git } from './git.ts';

/** A commit that changed something in the folder, as against the commit before it on the same branch. */
export interface Recorded {
  commit: string;
  /** When it was committed there: `2026-11-26T22:36:36Z`. */
  date: string;
  /** Who wrote it; of a merge, who wrote the last commit that it brought. */
  author: string;
  changes: FileChange[];
}

export interface FileChange {
  /** Below the folder, with `/`. */
  name: string;
  /** The objects with the text before and after; absent where there was or is none. */
  before?: string;
  after?: string;
}

export interface Log {
  /** The newest commit, whether it changed the folder or not. */
  head: string;
  /** Oldest first. */
  commits: Recorded[];
  /** Whether it goes on where `since` ended. */
  goesOn: boolean;
  /** Whether earlier commits are not there, because the clone is shallow. What the earliest one changed is unknown, so it has no changes. */
  isCut: boolean;
}

const FORMAT = '%x01%H%x00%ct%x00%aN%x00%P';

/**
 * The commits of a branch along first parents: a merge counts as one commit, when it came in.
 * @param folder the questions folder
 * @param since the newest commit of an earlier log; the log goes on there, unless the branch was rewritten
 * @param until the newest commit of this log; by default, that of the branch that is checked out
 * @returns undefined outside a repository, and in one without commits
 */
export async function logOf(folder: string, since?: string, until = 'HEAD'): Promise<Log | undefined> {
  const head = await headOf(folder, until);
  if (head === undefined) return undefined;
  const goesOn = since !== undefined && (await isOnBranch(folder, since, head));
  const range = goesOn ? `${since}..${head}` : head;
  const args = ['log', '--first-parent', '-m', '--raw', '-z', '--no-renames', '--no-abbrev', '--relative', '--reverse'];
  const printed = await git(folder, ...args, `--format=${FORMAT}`, range, '--', '.');
  const cut = new Set(await shallowCommits(folder));
  const entries = printed.split('\x01').slice(1).map(entryOf);
  const authors = await authorsOf(
    folder,
    entries.flatMap(({ merged }) => merged ?? []),
  );
  return {
    head,
    goesOn,
    isCut: cut.size > 0,
    commits: entries.map(({ merged, ...recorded }) => ({
      ...recorded,
      author: (merged && authors.get(merged)) ?? recorded.author,
      changes: cut.has(recorded.commit) ? [] : recorded.changes,
    })),
  };
}

/** The commit that a name means; undefined outside a repository, without git, and before the first commit. */
async function headOf(folder: string, name: string): Promise<string | undefined> {
  try {
    const { out, code } = await ask(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`);
    return code === 0 ? out.trim() : undefined;
  } catch {
    return undefined;
  }
}

async function isOnBranch(folder: string, commit: string, head: string): Promise<boolean> {
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return false;
  return (await git(folder, 'rev-list', '--first-parent', head)).split('\n').includes(commit);
}

/** The commits whose parents a shallow clone does not have. */
async function shallowCommits(folder: string): Promise<string[]> {
  const { out } = await ask(folder, 'rev-parse', '--is-shallow-repository');
  if (out.trim() !== 'true') return [];
  const file = (await git(folder, 'rev-parse', '--git-path', 'shallow')).trim();
  return readFileSync(path.resolve(folder, file), 'utf8').split('\n').filter(Boolean);
}

/** Parses one commit of the log: fields, then for each file `:mode mode hash hash letter`, and its name. */
function entryOf(printed: string): Recorded & { merged?: string } {
  const [commit = '', seconds = '', author = '', parents = '', ...raw] = printed.split('\0');
  const [, merged] = parents.trim().split(' ');
  const changes: FileChange[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const [was, is, before = '', after = ''] = (raw[at] ?? '').trim().slice(1).split(' ');
    changes.push({ name: raw[at + 1] ?? '', ...(isFile(was) && { before }), ...(isFile(is) && { after }) });
  }
  return {
    commit,
    date: new Date(Number(seconds) * 1000).toISOString().replace('.000', ''),
    author,
    changes,
    ...(merged && { merged }),
  };
}

/** Whether a mode is that of a file: not of a symbolic link, whose object has no text of a question, nor of nothing. */
const isFile = (mode: string | undefined) => mode?.startsWith('100') ?? false;

/** Who wrote these commits. */
async function authorsOf(folder: string, commits: readonly string[]): Promise<Map<string, string>> {
  if (commits.length === 0) return new Map();
  const printed = await git(folder, 'log', '--no-walk=unsorted', '-z', '--format=%H%x00%aN', ...commits);
  const parts = printed.split('\0');
  return new Map(parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] ?? ''] as const] : [])));
}
