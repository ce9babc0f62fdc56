/** A lock that one process holds at a time; the operating system frees it when the holder dies in any way. */
import { closeSync, mkdirSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds between two attempts; chosen by eye. */
const PAUSE = 100;

// https://www.sqlite.org/rescode.html#busy
const BUSY = 5;

/**
 * Takes the lock of a folder, and makes the folder; waits while another process has it. The holder may remove the folder.
 * @param who the name of the holder, for messages of others that wait
 * @param waiting called once, with the `who` of the other, if it has to wait
 * @returns a function that frees the lock
 */
export async function lock(folder: string, who: string, waiting: (other: string) => void, signal?: AbortSignal): Promise<() => void> {
  const file = path.join(folder, 'lock');
  const holder = path.join(folder, 'holder');
  for (let told = false; ; told = true) {
    const release = tryToLock(folder, file);
    if (release) {
      writeFileSync(holder, who);
      return release;
    }
    if (!told) waiting(readIfThere(holder) || 'another build');
    await sleep(PAUSE, undefined, { signal });
  }
}

/** Uses SQLite's exclusive lock on a file, which is tested on every platform. */
function tryToLock(folder: string, file: string): (() => void) | undefined {
  const before = madeFile(folder, file);
  if (before === undefined) return undefined;
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    database.exec('BEGIN EXCLUSIVE');
    // The last holder may have removed the file just now, and another process made a new one.
    if (inodeOf(file) === before) return () => database.close();
  } catch (error) {
    const isBusy = error instanceof Error && 'errcode' in error && error.errcode === BUSY;
    // On some file systems SQLite fails in other ways when the file is removed under it.
    if (!isBusy && inodeOf(file) === before) {
      database.close();
      throw error;
    }
  }
  database.close();
  return undefined;
}

/** Makes the file where there is none, and returns its inode; undefined where the holder removes the folder meanwhile. */
function madeFile(folder: string, file: string): bigint | undefined {
  mkdirSync(folder, { recursive: true });
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return inodeOf(file);
}

const inodeOf = (file: string) => statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
