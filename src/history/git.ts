/** Asks git. */
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { UserError } from '../user-error.ts';

/** Git failed; its own message is part of this one. */
export class GitError extends UserError {
  readonly exitCode = 1;
}

/** What git printed, and its exit code: 0, or 1 for "no" without a message. */
interface Answer {
  out: string;
  code: 0 | 1;
}

/** The most bytes that git may print: 256 MiB, chosen by eye. */
const MOST_PRINTED = 1 << 28;

/** @throws {GitError} when git fails with a message */
export function ask(folder: string, ...args: string[]): Promise<Answer> {
  return new Promise((resolve, reject) => {
    execFile('git', args, { cwd: folder, maxBuffer: MOST_PRINTED }, (error, out, stderr) => {
      if (!error) resolve({ out, code: 0 });
      else if (error.code === 1 && stderr === '') resolve({ out, code: 1 });
      else reject(failure(folder, args, stderr || error.message));
    });
  });
}

/** @throws {GitError} when git exits with anything but 0 */
export async function git(folder: string, ...args: string[]): Promise<string> {
  const { out, code } = await ask(folder, ...args);
  if (code !== 0) throw failure(folder, args, 'it says no');
  return out;
}

function failure(folder: string, args: readonly string[], words: string): GitError {
  if (!existsSync(folder)) return new GitError(`Unexpected missing folder "${folder}", expected a folder of question files`);
  return new GitError(`Unexpected end of "git ${args.join(' ')}", expected an answer: ${words.trim()}`);
}

/** That git does not have an object. @param name of its file */
export const missing = (hash: string, name?: string) =>
  new GitError(
    `Unexpected missing object ${hash}${name ? ` of "${name}"` : ''}, expected the whole of the commit: "git fetch --refetch" brings it`,
  );

/** The contents of objects, by hash. One process reads them all. @throws {GitError} when one is missing */
export function readObjects(folder: string, wanted: Iterable<string>): Promise<Map<string, Buffer>> {
  const hashes = new Set(wanted);
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
