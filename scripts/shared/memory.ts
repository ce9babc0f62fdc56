/** The file system of the system's memory, for what need not outlast a process. */
import { statfsSync } from 'node:fs';

/** Bytes that must be free in it: all folders of a test run, or all pages of a browser. */
const ENOUGH = 2 ** 30;

/** Path of a folder in memory; undefined where there is none, or none with enough room. */
export function memoryFolder(): string | undefined {
  const folder = '/dev/shm';
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize > ENOUGH ? folder : undefined;
  } catch {
    return undefined;
  }
}
