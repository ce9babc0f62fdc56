/** Measures all processes of a command together, with what Linux reports in /proc (manual page proc(5)). */
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Processor time in seconds, user and system. */
  cpu: number;
  /** Peak memory of all processes together, in MB (2^20 bytes). A page that several processes share counts once. */
  megabytes: number;
}

/** Clock ticks a second in /proc. Linux reports this value to programs on all common systems (USER_HZ). */
const TICKS = 100;

/** The time between two samples, in milliseconds; at least ten times the time of a sample, so that they take at most a tenth of a core. */
const PAUSE = 50;

/** PSS is slow to read: 10 ms for 700 MB. It is read again when the number of pages has changed by this share. Chosen by eye. */
const MOVED = 0.02;

interface Process {
  /** Processor time so far, in ticks. */
  ticks: number;
  /** Pages in memory, and the proportional set size (PSS) in kB, when the PSS was last read. */
  pages: number;
  pss: number;
}

/**
 * Follows the processes of a session: all that a command started, directly or not, even if their parent has ended.
 * @param session id of its first process
 * @returns a function that ends the watch and gives the usage
 */
export function watchSession(session: number): () => Usage {
  const waitedBefore = ticksOfEnded();
  const members = new Map<number, Process>();
  const strangers = new Set<number>();
  const ended = { ticks: 0 };
  let peak = 0;
  let timer: NodeJS.Timeout;

  const sample = () => {
    const begun = performance.now();
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (Number.isNaN(pid) || members.has(pid) || strangers.has(pid)) continue;
      if (statOf(pid)?.session === session) members.set(pid, { ticks: 0, pages: 0, pss: 0 });
      else strangers.add(pid);
    }
    let total = 0;
    for (const [pid, process] of members) {
      const stat = statOf(pid);
      if (stat?.session !== session) {
        ended.ticks += process.ticks;
        members.delete(pid);
        continue;
      }
      process.ticks = stat.ticks;
      if (Math.abs(stat.pages - process.pages) > MOVED * process.pages) {
        process.pss = pssOf(pid) ?? process.pss;
        process.pages = stat.pages;
      }
      total += process.pages === 0 ? 0 : (process.pss * stat.pages) / process.pages;
    }
    peak = Math.max(peak, total);
    timer = setTimeout(sample, Math.max(PAUSE, 10 * (performance.now() - begun)));
  };
  sample();

  return () => {
    clearTimeout(timer);
    // Both are lower bounds: samples miss what came after the last one, and the other sum misses processes that nobody waited for.
    const seen = ended.ticks + [...members.values()].reduce((sum, { ticks }) => sum + ticks, 0);
    return { cpu: Math.max(seen, ticksOfEnded() - waitedBefore) / TICKS, megabytes: peak / 1024 };
  };
}

/** Undefined when the process has ended. */
function statOf(pid: number): { session: number; ticks: number; pages: number } | undefined {
  const fields = statFields(pid);
  return fields && { session: Number(fields[3]), ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) };
}

/** Ticks of the children of this process that have ended, and of their children. */
function ticksOfEnded(): number {
  const fields = statFields('self') ?? [];
  return Number(fields[13]) + Number(fields[14]);
}

/** The fields of /proc/pid/stat from the third on. The second is a name in brackets, which can contain any character. */
function statFields(pid: number | 'self'): string[] | undefined {
  const stat = contentOf(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function pssOf(pid: number): number | undefined {
  const found = /^Pss: +(\d+) kB/m.exec(contentOf(`/proc/${pid}/smaps_rollup`) ?? '');
  return found ? Number(found[1]) : undefined;
}

function contentOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}
