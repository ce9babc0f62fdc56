/** Stamps of files, from the file system: a file with the same stamp has the same bytes. */
import { lstatSync } from 'node:fs';

/** Milliseconds in which a second write may leave the time of a file as it is: FAT, the coarsest file system, counts in 2 seconds. */
const TICK = 2000;

/**
 * The stamp of a file. Empty where it would not be certain: for links, whose targets have their own stamps, and for files so new
 * that a second change could leave size and time as they are.
 */
export function stampOf(location: string): string {
  const stats = lstatSync(location, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile() || Number(stats.mtimeMs) > Date.now() - TICK) return '';
  return `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`;
}
