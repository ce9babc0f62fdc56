/** Folders of question files that a test makes and throws away. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { memoryFolder } from '../scripts/shared/memory.ts';

/** Where the folders are: in memory, if there is room. A small build mostly waits for the disk. */
export const PLACE = memoryFolder() ?? tmpdir();

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
