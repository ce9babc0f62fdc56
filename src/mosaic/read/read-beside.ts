/** Reads the files beside the questions. */
import { lstatSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { BESIDE_FILES, type Beside } from '../beside.ts';
import { parseBeside } from './parse-beside.ts';
import { readText, shown } from './read.ts';

/** Reads each file beside the questions that exists. A refused file has one flaw that says why. */
export function readBeside(location: string): Beside {
  const root = realpathSync(location);
  const there = BESIDE_FILES.filter((name) => lstatSync(path.join(root, name), { throwIfNoEntry: false }));
  return parseBeside(new Map(there.map((name) => [name, readText(root, name)])), (name) => shown(path.join(location, name)));
}
