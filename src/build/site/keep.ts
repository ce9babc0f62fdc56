/** Files that the last site has already are not written again: the next site shares them. */
import { constants, copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Puts a file of the last site into the next one, by hard link; by copy where the file system refuses links
 * (another device, no support, too many links to one file).
 * @throws {Error} ENOENT when there is no such file, EEXIST when there is one at `to` already
 */
export function keepFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'EEXIST') throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/**
 * The same for a folder and all below it.
 * @throws {Error} ENOENT when there is no such folder
 */
export function keepFolder(from: string, to: string): void {
  const entries = readdirSync(from, { withFileTypes: true });
  mkdirSync(to, { recursive: true });
  for (const entry of entries) {
    const keep = entry.isDirectory() ? keepFolder : keepFile;
    keep(path.join(from, entry.name), path.join(to, entry.name));
  }
}
