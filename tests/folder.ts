/** Folders of question files that a test makes and throws away. */
import { mkdirSync, mkdtempSync, rmSync, statfsSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Bytes that must be free in memory for all folders of a test run. */
const ENOUGH = 2 ** 30;

/** Where the folders are: in memory, if the system has a file system for that. A small build mostly waits for the disk. */
export const PLACE = hasRoom('/dev/shm') ? '/dev/shm' : tmpdir();

function hasRoom(place: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(place);
    return bavail * bsize > ENOUGH;
  } catch {
    return false;
  }
}

const made: string[] = [];
process.on('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Writes files into a new temporary folder, removed when the process ends; text of the form `-> target` makes a symbolic link. */
export function folderOf(files: Record<string, string | Uint8Array>): string {
  const folder = mkdtempSync(path.join(PLACE, 'mosaic-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const location = path.join(folder, name);
    mkdirSync(path.dirname(location), { recursive: true });
    if (typeof text === 'string' && text.startsWith('-> ')) symlinkSync(text.slice(3), location);
    else writeFileSync(location, text);
  }
  return folder;
}
