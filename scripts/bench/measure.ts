/** Runs a command to its end and measures it, with all processes that it starts. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type Usage, watchSession } from './watch-session.ts';

export interface Command {
  program: string;
  args: readonly string[];
  cwd?: string;
  /** Added to the environment of this process. */
  env?: Record<string, string>;
}

export interface Spent extends Usage {
  /** Time from start to end. */
  seconds: number;
}

/** Whether processor time and memory include all processes of a command; otherwise they are those of its first process. */
export const SEES_ALL = process.platform === 'linux';

const REPORT = new URL('./report-usage.ts', import.meta.url).href;

/** How long processes have to end by themselves before they are killed, in milliseconds. Chosen by eye. */
const GRACE = 3000;

/** How much of the output of a command is kept for the message if it fails, in UTF-16 code units. Chosen by eye. */
const KEPT = 20_000;

/**
 * Runs a command. None of its processes is left when this returns or throws.
 * @throws {Error} with the end of its output, when it fails
 */
export async function measure(command: Command, signal: AbortSignal): Promise<Spent> {
  signal.throwIfAborted();
  const reports = !SEES_ALL && command.program === process.execPath;
  const args = reports ? ['--import', REPORT, ...command.args] : command.args;
  const begun = performance.now();
  // In a new session, so that all its processes can be found and ended.
  const child = spawn(command.program, args, {
    cwd: command.cwd,
    env: { ...process.env, ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output = (output + chunk).slice(-KEPT)));
  const stop = () => {
    end(child, 'SIGTERM');
    setTimeout(() => end(child, 'SIGKILL'), GRACE).unref();
  };
  signal.addEventListener('abort', stop);
  try {
    const { outcome, ...spent } = await ending(child, begun);
    signal.throwIfAborted();
    if (outcome !== 0) throw new Error(`${[command.program, ...args].join(' ')} ended with ${outcome}:\n${output}`);
    return { ...spent, ...(SEES_ALL ? {} : reported(output)) };
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** Waits for the first process of a command, and then ends the others. */
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

/** Sends a signal to all running processes of a command. */
function end(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // No process is left.
  }
}

/** What a command's first process reported about itself, with `report-usage.ts`. */
function reported(output: string): Usage {
  const [, kilobytes, microseconds] = /used (\d+) kB, (\d+) µs\n$/.exec(output) ?? [];
  return { cpu: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1024 };
}
