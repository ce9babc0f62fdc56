/** What the file system says of the bytes of a file: the same stamp, the same bytes. */
import { lstatSync } from 'node:fs';

/** A file that was written this short a time ago, in milliseconds, may be written again without a trace in its time. */
const TICK = 2000;

/**
 * The stamp of a file. Empty where it says nothing for sure: for links, whose targets have stamps of their own, and for files so new
 * that a second change could leave size and time as they are.
 */
export function stampOf(location: string): string {
  const stats = lstatSync(location, { bigint: true, throwIfNoEntry: false });
  if (!stats?.isFile() || Number(stats.mtimeMs) > Date.now() - TICK) return '';
  return `${stats.size} ${stats.mtimeNs} ${stats.ctimeNs} ${stats.ino}`;
}
