/** Builds of a workshop: `scripts/build.ts` as a process that a test starts, watches and stops, or, much sooner, the engine in the process of the test. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { constants } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build as buildSite } from '../../src/build/build.ts';
import { printReport } from '../../src/formats/problems.ts';
import { readSettings } from '../../src/settings.ts';
import { THOROUGH } from '../chance.ts';
import { folderOf } from '../folder.ts';
import { root } from '../sites.ts';
import { type Snapshot, snapshotOf } from './snapshot.ts';
import type { Call, StopAt } from './stop-at.ts';
import { type Files, type Workshop, workshop } from './workshop.ts';

export interface Ended {
  /** As a shell says it: 128 and the number of the signal that ended it. */
  status: number;
  stderr: string;
  /** The changes to the disk that were begun, ended and stopped at, where the build was watched. */
  calls: Call[];
}

export interface Running {
  pid: number;
  ended: Promise<Ended>;
  /** Waits until the build has written this to stderr. @throws when it ends first */
  said(pattern: RegExp): Promise<void>;
  /** Waits until the build stands still where it was told to. @throws when it ends first */
  stopped(): Promise<void>;
  /** Sends a signal to the process, or to all of its group as a terminal does. */
  signal(name: NodeJS.Signals, whom?: 'process' | 'group'): void;
}

export interface How {
  /** Where the build stops. */
  stop?: StopAt;
  /** Whether its changes to the disk are written down; those of a build that stops always are. */
  watch?: boolean;
  env?: Record<string, string>;
  /** The checkout whose code builds. */
  checkout?: string;
}

/** No build of a test takes longer, in milliseconds, unless it waits for ever. */
const LONGEST = 60_000;

const groups = new Set<number>();
process.on('exit', () => {
  for (const pid of groups) send(-pid, 'SIGKILL');
});

/** Starts a build in a process group of its own. */
export function start({ questions, out, cache }: Workshop, { stop, watch, env, checkout = root }: How = {}): Running {
  const log = stop || watch ? path.join(folderOf({}), 'log') : undefined;
  const preload = log ? ['--import', new URL('./stop-at.ts', import.meta.url).href] : [];
  const child = spawn(process.execPath, [...preload, 'scripts/build.ts'], {
    cwd: checkout,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      GITHUB_ACTIONS: '',
      QUESTIONS_DIR: questions,
      OUT_DIR: out,
      CACHE_DIR: cache,
      SITE_URL: 'https://mosaic.example',
      BASE_PATH: '/',
      ...(log && { STOP_LOG: log }),
      ...(stop && { STOP_AT: JSON.stringify(stop) }),
      ...env,
    },
  });
  const pid = child.pid as number;
  groups.add(pid);
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const calls = () => (log && existsSync(log) ? callsIn(readFileSync(log, 'utf8')) : []);
  let isOver = false;
  let tooLong = false;
  const alarm = setTimeout(() => {
    tooLong = true;
    send(-pid, 'SIGKILL');
  }, LONGEST);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('exit', async (code, signal) => {
      clearTimeout(alarm);
      isOver = true;
      // A child that outlives the build may hold the pipe open.
      await Promise.race([new Promise((closed) => child.on('close', closed)), sleep(300)]);
      const status = code ?? 128 + constants.signals[signal as NodeJS.Signals];
      if (tooLong) reject(new Error(`Unexpected build without an end, expected one within ${LONGEST / 1000} s:\n${endOf(stderr)}`));
      else resolve({ status, stderr, calls: calls() });
    });
  });
  ended.catch(() => {});
  const state = () => ({ isOver, stderr });
  return {
    pid,
    ended,
    said: (pattern) => until(`saying ${pattern}`, () => pattern.test(stderr), state),
    stopped: () => until('stopped', () => calls().some(({ what }) => what === 'stopped'), state),
    signal: (name, whom = 'process') => send(whom === 'group' ? -pid : pid, name),
  };
}

/** Waits until something is so of a build. @throws when it ends first */
async function until(what: string, isSo: () => boolean, state: () => { isOver: boolean; stderr: string }): Promise<void> {
  while (!isSo()) {
    const { isOver, stderr } = state();
    if (isOver) assert.fail(`Unexpected end of a build, expected it to be ${what}:\n${endOf(stderr)}`);
    await sleep(10);
  }
}

/** What was said last: before it come the warnings of the check. */
export const endOf = (stderr: string): string => stderr.slice(-1000);

/** Builds, and is there when the build has ended. */
export const build = (shop: Workshop, how: How = {}): Promise<Ended> => start(shop, how).ended;

/** Builds what must go well. @returns the site */
export async function site(shop: Workshop, how: How = {}): Promise<Snapshot> {
  const { status, stderr } = await build(shop, how);
  assert.equal(status, 0, endOf(stderr));
  return snapshotOf(shop.out);
}

/**
 * Starts a build without a process of its own, for laws that need many builds and none of them stopped; with one when laws are tried
 * thoroughly.
 * @param basePath one of those whose code the setup has compiled
 */
export function startHere(shop: Workshop, basePath: '/' | '/mosaic/' = '/'): Pick<Running, 'ended' | 'said'> {
  if (THOROUGH) return start(shop, { env: { BASE_PATH: basePath } });
  let stderr = '';
  let isOver = false;
  const settings = readSettings({
    QUESTIONS_DIR: shop.questions,
    OUT_DIR: shop.out,
    CACHE_DIR: shop.cache,
    SITE_URL: 'https://mosaic.example',
    BASE_PATH: basePath,
  });
  const waiting = (other: string) => {
    stderr += `Waiting for ${other}\n`;
  };
  const ended = buildSite(settings, { waiting })
    .then(({ done, result }): Ended => ({ status: done ? 0 : 1, stderr: stderr + printReport(result, 'text'), calls: [] }))
    .finally(() => {
      isOver = true;
    });
  ended.catch(() => {});
  return {
    ended,
    said: (pattern) =>
      until(
        `saying ${pattern}`,
        () => pattern.test(stderr),
        () => ({ isOver, stderr }),
      ),
  };
}

/** Builds as {@link startHere} does, and is there when the build has ended. */
export const buildHere = (...given: Parameters<typeof startHere>): Promise<Ended> => startHere(...given).ended;

/** Builds what must go well, as {@link buildHere} does. @returns the site */
export async function siteHere(shop: Workshop, basePath?: '/' | '/mosaic/'): Promise<Snapshot> {
  const { status, stderr } = await buildHere(shop, basePath);
  assert.equal(status, 0, endOf(stderr));
  return snapshotOf(shop.out);
}

/** The site of these questions, built where nothing was before. */
export async function cleanSite(files: Files): Promise<Snapshot> {
  const shop = workshop(files);
  const made = await siteHere(shop);
  rmSync(shop.folder, { recursive: true });
  return made;
}

function callsIn(log: string): Call[] {
  // The last line of a program that was killed may be cut.
  const whole = log.slice(0, log.lastIndexOf('\n') + 1);
  return whole.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Call] : []));
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended.
  }
}
