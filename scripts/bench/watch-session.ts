/** What all processes of a command take together, as Linux tells it in /proc (proc(5)). */
import { readdirSync, readFileSync } from 'node:fs';

export interface Usage {
  /** Seconds of processor time, of user and system. */
  cpu: number;
  /** Peak memory of all processes at one moment, in MB (2^20 bytes), where a page that several share counts once. */
  megabytes: number;
}

/** Clock ticks a second in /proc: fixed for programs, whatever the kernel counts in. */
const TICKS = 100;

/** A look follows the last after this many milliseconds, and after ten times what that look took, so that looking costs a tenth of a core at the most. */
const PAUSE = 50;

/** PSS takes the kernel 10 ms for 700 MB; it is asked for again when the memory that is cheap to ask for has moved by this share. */
const MOVED = 0.02;

interface Process {
  /** Processor time so far, in ticks. */
  ticks: number;
  /** Pages in memory, and the proportional set size in kB, when that was last read. */
  pages: number;
  pss: number;
}

/**
 * Follows the processes of a session: all that a command started, however deep, also those whose parent is gone.
 * @param session id of the process that leads it
 * @returns what ends the watch and tells the usage
 */
export function watchSession(session: number): () => Usage {
  const waitedBefore = ticksOfEnded();
  const members = new Map<number, Process>();
  const strangers = new Set<number>();
  const ended = { ticks: 0 };
  let peak = 0;
  let timer: NodeJS.Timeout;

  const look = () => {
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
    timer = setTimeout(look, Math.max(PAUSE, 10 * (performance.now() - begun)));
  };
  look();

  return () => {
    clearTimeout(timer);
    // Both are at most the truth: the looks miss what came after the last, the sum over the ended those that nobody waited for.
    const seen = ended.ticks + [...members.values()].reduce((sum, { ticks }) => sum + ticks, 0);
    return { cpu: Math.max(seen, ticksOfEnded() - waitedBefore) / TICKS, megabytes: peak / 1024 };
  };
}

/** Undefined when there is no such process any more. */
function statOf(pid: number): { session: number; ticks: number; pages: number } | undefined {
  const fields = statFields(pid);
  return fields && { session: Number(fields[3]), ticks: Number(fields[11]) + Number(fields[12]), pages: Number(fields[21]) };
}

/** Ticks of this process's children that have ended, and of theirs. */
function ticksOfEnded(): number {
  const fields = statFields('self') ?? [];
  return Number(fields[13]) + Number(fields[14]);
}

/** The fields of /proc/pid/stat from the third on; the second is a name in brackets, with anything in it. */
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
