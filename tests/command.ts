/** Commands as a user runs them. Most of what a command takes is its start, so those of a test file share a process. */
import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { after } from 'node:test';
import { THOROUGH } from './chance.ts';
import { root } from './sites.ts';

export interface Asked {
  /** Name of a file in `scripts/`, without its end. */
  script: string;
  args: readonly string[];
  /** All variables of the environment. */
  env: Record<string, string>;
}

export interface Ended {
  status: number | null;
  out: string;
  err: string;
}

/** Runs a command, in a process of its own. @param env further variables of the environment */
function runAlone(script: string, args: readonly string[], env: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, out: stdout, err: stderr };
}

/**
 * For the tests of a file, a way to run commands as a user does, but in one process that has loaded what they share; each in
 * one of its own when laws are tried thoroughly.
 */
export function runner(): (...asked: Parameters<typeof runAlone>) => Promise<Ended> {
  if (THOROUGH) return async (...asked) => runAlone(...asked);
  let child: ChildProcess | undefined;
  after(() => void child?.kill('SIGKILL'));
  let last: Promise<unknown> = Promise.resolve();
  const run = async (asked: Asked): Promise<Ended> => {
    child ??= fork(new URL('./command-runner.ts', import.meta.url), { cwd: root, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
    child.send(asked);
    const heard = new AbortController();
    const first = (event: string) => once(child as ChildProcess, event, heard);
    const ended = await Promise.race([first('message'), first('exit').then(() => undefined)]).finally(() => heard.abort());
    if (!ended) throw new Error(`Unexpected end of the process of commands at "${asked.script} ${asked.args.join(' ')}"`);
    return ended[0];
  };
  return (script, args, env = {}) => {
    const all = Object.entries({ ...process.env, ...env }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const ended = last.then(() => run({ script, args, env: Object.fromEntries(all) }));
    last = ended.catch(() => {});
    return ended;
  };
}
