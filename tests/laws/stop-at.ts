/**
 * A module to load before a program (`node --import`): it writes down each change that the program is about to make to the disk,
 * and stops the program just before or after one of them, for good or until a file appears.
 */
import fs from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';

/** Which change to stop at: the one of that number among those that are of these kinds and touch the path. */
export interface StopAt {
  /** Names of functions of `node:fs`; all that change something when left out. */
  calls?: readonly string[];
  /** Only calls on exactly this path. */
  path?: string;
  /** Only calls on this folder or on something in it. */
  below?: string;
  /** From 1. */
  count: number;
  when: 'before' | 'after';
  /** The program goes on as soon as there is a file of this name; left out, it is killed. */
  until?: string;
}

/** A line of the log. */
export interface Call {
  /** `began` and `ended` a call, or `stopped` at it. */
  what: 'began' | 'ended' | 'stopped';
  name: string;
  paths: string[];
}

const WITH_ONE_PATH = ['mkdir', 'mkdtemp', 'writeFile', 'appendFile', 'rm', 'rmdir', 'unlink', 'truncate', 'utimes', 'chmod', 'open'];
const WITH_TWO_PATHS = ['rename', 'link', 'symlink', 'copyFile', 'cp'];

type Functions = Record<string, (...given: unknown[]) => unknown>;

const { STOP_LOG, STOP_AT } = process.env;
const stopAt = STOP_AT ? (JSON.parse(STOP_AT) as StopAt) : undefined;
const { existsSync, writeSync } = fs;
const log = STOP_LOG ? fs.openSync(STOP_LOG, 'a') : undefined;

// One count for all threads of the program: worker threads load this module too.
const shared = getEnvironmentData('stop-at') as SharedArrayBuffer | undefined;
const counter = new Int32Array(shared ?? new SharedArrayBuffer(4));
if (!shared) setEnvironmentData('stop-at', counter.buffer as unknown as string);

function write(what: Call['what'], name: string, paths: string[]): void {
  if (log !== undefined) writeSync(log, `${JSON.stringify({ what, name, paths } satisfies Call)}\n`);
}

/** Writes a call down and says whether it is the one to stop at. */
function begin(name: string, given: unknown[]): { paths: string[]; hit: boolean } {
  const paths = given.slice(0, WITH_TWO_PATHS.includes(name) ? 2 : 1).map(absolute);
  write('began', name, paths);
  return { paths, hit: isMeant(name, paths) && Atomics.add(counter, 0, 1) + 1 === stopAt?.count };
}

function isMeant(name: string, paths: string[]): boolean {
  if (!stopAt) return false;
  const { calls, path: exact, below } = stopAt;
  if (calls && !calls.includes(name)) return false;
  if (exact && !paths.includes(exact)) return false;
  return !below || paths.some((one) => one === below || one.startsWith(below + path.sep));
}

function absolute(given: unknown): string {
  if (given instanceof URL) return fileURLToPath(given);
  return typeof given === 'string' || given instanceof Buffer ? path.resolve(String(given)) : String(given);
}

function stop(name: string, paths: string[]): void {
  write('stopped', name, paths);
  if (!stopAt?.until) process.kill(process.pid, 'SIGKILL');
}

const goesOn = () => !stopAt?.until || existsSync(stopAt.until);

async function stopHere(name: string, paths: string[]): Promise<void> {
  stop(name, paths);
  while (!goesOn()) await sleep(10);
}

function stopHereSync(name: string, paths: string[]): void {
  stop(name, paths);
  while (!goesOn()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}

/** Opening a file to read it changes nothing. */
const changes = (name: string, given: unknown[]) =>
  name !== 'open' ||
  (typeof given[1] === 'number' ? (given[1] & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0 : /[wa+]/.test(String(given[1] ?? 'r')));

function watchSync(owner: Functions, name: string, as: string): void {
  const original = owner[name];
  if (!original) return;
  owner[name] = function (this: unknown, ...given: unknown[]) {
    if (!changes(as, given)) return original.apply(this, given);
    const { paths, hit } = begin(as, given);
    if (hit && stopAt?.when === 'before') stopHereSync(as, paths);
    const result = original.apply(this, given);
    write('ended', as, paths);
    if (hit && stopAt?.when === 'after') stopHereSync(as, paths);
    return result;
  };
}

function watchPromise(owner: Functions, name: string): void {
  const original = owner[name];
  if (!original) return;
  owner[name] = async function (this: unknown, ...given: unknown[]) {
    if (!changes(name, given)) return original.apply(this, given);
    const { paths, hit } = begin(name, given);
    if (hit && stopAt?.when === 'before') await stopHere(name, paths);
    const result = await original.apply(this, given);
    write('ended', name, paths);
    if (hit && stopAt?.when === 'after') await stopHere(name, paths);
    return result;
  };
}

function watchCallback(owner: Functions, name: string): void {
  const original = owner[name];
  if (!original) return;
  owner[name] = function (this: unknown, ...given: unknown[]) {
    const answer = given.at(-1);
    if (!changes(name, given) || typeof answer !== 'function') return original.apply(this, given);
    const { paths, hit } = begin(name, given);
    if (hit && stopAt?.when === 'before') stopHereSync(name, paths);
    return original.apply(this, [
      ...given.slice(0, -1),
      (...results: unknown[]) => {
        write('ended', name, paths);
        if (hit && stopAt?.when === 'after') stopHereSync(name, paths);
        answer(...results);
      },
    ]);
  };
}

for (const name of [...WITH_ONE_PATH, ...WITH_TWO_PATHS]) {
  watchPromise(promises as unknown as Functions, name);
  watchCallback(fs as unknown as Functions, name);
  watchSync(fs as unknown as Functions, `${name}Sync`, name);
}
watchSync(DatabaseSync.prototype as unknown as Functions, 'exec', 'sqlite.exec');
watchSync(StatementSync.prototype as unknown as Functions, 'run', 'sqlite.run');
syncBuiltinESMExports();
