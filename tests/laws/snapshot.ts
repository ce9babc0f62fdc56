/** What a folder holds, byte for byte, and in which bytes two folders differ. */
import assert from 'node:assert/strict';
import { type Dirent, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Bytes by path below the folder, with `/`; a folder ends with `/` and has none, a link has the path it leads to. */
export type Snapshot = ReadonlyMap<string, Buffer>;

const NOTHING = Buffer.alloc(0);

/** Everything below a folder, in the order of paths. */
export function snapshotOf(folder: string): Snapshot {
  const entries = entriesIn(folder).map((entry): [string, Buffer] => {
    const location = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, location).split(path.sep).join('/');
    if (entry.isDirectory()) return [`${name}/`, NOTHING];
    if (entry.isSymbolicLink()) return [name, Buffer.from(`-> ${readlinkSync(location)}`)];
    return [name, readFileSync(location)];
  });
  return new Map(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything below a folder. Links are not followed, as `recursive` would. */
export function entriesIn(folder: string): Dirent[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? [entry, ...entriesIn(path.join(folder, entry.name))] : [entry]));
}

/** How many differences are told one by one. */
const MOST_TOLD = 12;

/** One line for each path that is not the same in both; none when the folders are the same. */
export function differences(found: Snapshot, expected: Snapshot): string[] {
  const names = [...new Set([...found.keys(), ...expected.keys()])].sort();
  const all = names.flatMap((name) => {
    const [one, other] = [found.get(name), expected.get(name)];
    if (!one) return [`${name}: missing`];
    if (!other) return [`${name}: should not be there`];
    return one.equals(other) ? [] : [`${name}: ${firstDifference(one, other)}`];
  });
  return all.length <= MOST_TOLD ? all : [...all.slice(0, MOST_TOLD), `and ${all.length - MOST_TOLD} more`];
}

/** @throws {AssertionError} with the differences, when there are any */
export function assertSame(found: Snapshot, expected: Snapshot, message: string): void {
  const lines = differences(found, expected);
  if (lines.length > 0) assert.fail(`${message}: ${lines.join('\n')}`);
}

function firstDifference(one: Buffer, other: Buffer): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const around = (bytes: Buffer) => JSON.stringify(bytes.toString('latin1', Math.max(0, at - 30), at + 50));
  return `byte ${at} of ${one.length}: ${around(one)}, expected of ${other.length}: ${around(other)}`;
}
