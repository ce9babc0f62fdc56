/** Runs a command to its end and says what it took, with all processes that it starts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type Usage, watchSession } from './watch-session.ts';

export interface Command {
  program: string;
  args: readonly string[];
  cwd?: string;
  /** Besides the environment of this process. */
  env?: Record<string, string>;
}

export interface Spent extends Usage {
  /** From start to end, on the clock. */
  seconds: number;
}

/** Whether processor time and memory are those of all processes of a command, or those of its first alone. */
export const SEES_ALL = process.platform === 'linux';

const REPORT = new URL('./report-usage.ts', import.meta.url).href;

/** How long processes that are asked to end have for it, in milliseconds. */
const GRACE = 3000;

/** Of what a command prints, so much is kept to be shown if it fails. */
const KEPT = 20_000;

/**
 * Runs a command. Whatever happens, none of its processes is left when this returns.
 * @throws {Error} with what it printed, when it fails
 */
export async function measure(command: Command, signal: AbortSignal): Promise<Spent> {
  signal.throwIfAborted();
  const reports = !SEES_ALL && command.program === process.execPath;
  const args = reports ? ['--import', REPORT, ...command.args] : command.args;
  const begun = performance.now();
  // A session of its own, so that all its processes can be found and ended.
  const child = spawn(command.program, args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said = (said + chunk).slice(-KEPT)));
  const stop = () => {
    end(child, 'SIGTERM');
    setTimeout(() => end(child, 'SIGKILL'), GRACE).unref();
  };
  signal.addEventListener('abort', stop);
  try {
    const { outcome, ...spent } = await ending(child, begun);
    signal.throwIfAborted();
    if (outcome !== 0) throw new Error(`${[command.program, ...args].join(' ')} ended with ${outcome}:\n${said}`);
    return { ...spent, ...(SEES_ALL ? {} : reported(said)) };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits for the first process of a command, and ends what is left of the others then. */
function ending(child: ChildProcess, begun: number): Promise<Spent & { outcome: number | string | null }> {
  return new Promise((resolve, reject) => {
    const usage = SEES_ALL && child.pid !== undefined ? watchSession(child.pid) : () => ({ cpu: Number.NaN, megabytes: Number.NaN });
    let spent: Spent;
    child.on('error', reject);
    child.on('exit', () => {
      spent = { seconds: (performance.now() - begun) / 1000, ...usage() };
      end(child, 'SIGKILL');
    });
    child.on('close', (code, killer) => resolve({ ...spent, outcome: killer ?? code }));
  });
}

/** Sends a signal to all processes of a command that are still there. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // There are none.
  }
}

/** What a command's first process said of itself. */
function reported(said: string): Usage {
  const [, kilobytes, microseconds] = /used (\d+) kB, (\d+) µs\n$/.exec(said) ?? [];
  return { cpu: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1024 };
}
