/** Files as a zip, to unpack into a checkout. Needs no Node. */
import { strToU8, zipSync } from 'fflate';

/** A time that every zip can have, so that the same files give the same bytes: the first of the format, in the zone of the machine. */
const WHEN = new Date(1980, 0, 1);

/**
 * A zip of a change: its new and changed files in a folder `questions`.
 * @param change texts by their paths below the questions folder
 */
export function zipOf(change: ReadonlyMap<string, string | undefined>): Uint8Array<ArrayBuffer> {
  const files = [...change].flatMap(([name, text]) => (text === undefined ? [] : [[`questions/${name}`, strToU8(text)] as const]));
  return zipSync(Object.fromEntries(files), { mtime: WHEN }) as Uint8Array<ArrayBuffer>;
}
