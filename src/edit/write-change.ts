/** Writes a change of the questions folder, as a whole or not at all. */
import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLineFeeds } from '../mosaic/read/decode.ts';
import { clashesOf, faultOfName, leavesFolder } from '../mosaic/read/file-name.ts';
import { listQuestions } from '../mosaic/read/read.ts';
import type { Change } from './change.ts';
import { Refusal } from './refusal.ts';

/**
 * Writes a change: first every new text beside its file, then all in place. When anything fails, everything is undone. A file
 * keeps its line endings, and a file that replaces another gets the endings of that one.
 * @throws {Refusal} for a name that leaves the folder, or that some file system cannot have
 * @throws the errors of the file system
 */
export async function writeChange(folder: string, change: Change): Promise<void> {
  refuseNames(folder, change);
  const at = (name: string) => path.join(folder, ...name.split('/'));
  const unfinished = (name: string) => `${at(name)}.unfinished-${process.pid}`;
  const before = new Map<string, Buffer | undefined>();
  const texts = [...change].filter((entry): entry is [string, string] => entry[1] !== undefined);
  const gone = [...change.keys()].filter((name) => change.get(name) === undefined);
  try {
    for (const name of change.keys()) before.set(name, await readIfAny(at(name)));
    const replaced = gone.map((name) => before.get(name)).find((bytes) => bytes !== undefined);
    for (const [name, text] of texts) {
      await mkdir(path.dirname(at(name)), { recursive: true });
      await writeFile(unfinished(name), withEndingsOf(text, (before.get(name) ?? replaced)?.toString() ?? ''));
    }
    // Before the renames: a removed name may differ from a new one only in case.
    for (const name of gone) await rm(at(name));
    for (const [name] of texts) await rename(unfinished(name), at(name));
  } catch (error) {
    for (const [name] of texts) await rm(unfinished(name), { force: true });
    for (const [name, bytes] of before) {
      if (bytes === undefined) await rm(at(name), { force: true });
      else await writeFile(at(name), bytes);
    }
    throw error;
  }
}

/** The bytes of a file; undefined only where there is none. */
async function readIfAny(location: string): Promise<Buffer | undefined> {
  try {
    return await readFile(location);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * A text with the line endings of another: a line that the other has too gets its ending there, a new line the ending of the other's
 * first line. Single carriage returns, which no system uses as line endings any more, become line feeds.
 */
function withEndingsOf(text: string, other: string): string {
  const lines = withLineFeeds(text).split('\n');
  // Text and ending in turn; after the last ending there may be a text without one.
  const parts = other.replace(/\r(?!\n)/g, '\n').split(/(\r?\n)/);
  const endings = new Map<string, string>();
  for (let i = 0; i + 1 < parts.length; i += 2) endings.set(parts[i] as string, parts[i + 1] as string);
  const first = parts[1] ?? '\n';
  return lines.map((line, index) => (index === lines.length - 1 ? line : line + (endings.get(line) ?? first))).join('');
}

/**
 * The last check of names before anything is written, for every change.
 * @throws {Refusal} for a name that leaves the folder, and for a new name that some file system cannot have, or does not tell from another
 */
function refuseNames(folder: string, change: Change): void {
  const { root, names } = listQuestions(folder);
  const there = new Set(names);
  const added = [...change].flatMap(([name, text]) => (text === undefined || there.has(name) ? [] : name));
  const clashes = clashesOf([...names.filter((name) => !change.has(name) || change.get(name) !== undefined), ...added]);
  for (const name of change.keys()) {
    if (leavesFolder(name) || !isBelow(root, path.join(root, name)))
      throw new Refusal(`Unexpected file "${name}", expected one in the questions folder`);
  }
  for (const name of added) {
    const part = name.split('/').find((each) => faultOfName(each));
    if (part !== undefined) throw new Refusal(`Unexpected name "${part}" in "${name}", expected ${faultOfName(part)}`);
    if (lstatSync(path.join(root, name), { throwIfNoEntry: false })?.isDirectory())
      throw new Refusal(`Unexpected folder "${name}", expected none where a file is to be: rename it`);
    const clash = clashes.get(name);
    if (clash)
      throw new Refusal(
        `Unexpected name "${clash.name}", expected one that differs from "${clash.other}" in more than case: ` +
          'some file systems take them for one',
      );
  }
}

/** Whether a location is below a folder when the links on its path are followed. */
function isBelow(root: string, location: string): boolean {
  let above = path.dirname(location);
  while (!existsSync(above)) above = path.dirname(above);
  const real = realpathSync(above);
  return real === root || real.startsWith(root + path.sep);
}
