/** When a reader was here, as plain data that a browser keeps. */

export interface Visits {
  /** When they last saw a page, in milliseconds since 1970. */
  seen: number;
  /** When the newest event was that the site had then; empty where it had none. It is a time of the history, not of a clock. */
  head: string;
  /** What that was at the end of the visit before: later events are new to them. Absent during a first visit. */
  since?: string;
}

/**
 * Milliseconds without a page after which a visit is over. Chosen by eye: who comes back from lunch still sees what was new in the morning.
 */
const OVER = 4 * 60 * 60 * 1000;

/** Counts a page. During a visit, what is new stays new, so that a page can be loaded again. @param head of the site now */
export function visited(before: Visits | undefined, head: string, now: number): Visits {
  const since = before && now - before.seen > OVER ? before.head : before?.since;
  return { seen: now, head, ...(since !== undefined && { since }) };
}

/** Text of more UTF-16 code units is not ours. */
const LONGEST = 200;

/** Reads what a browser keeps, which may be anything. */
export function parseVisits(text: string | null): Visits | undefined {
  if (text === null || text.length > LONGEST) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const { seen, head, since } = value as Record<string, unknown>;
    if (typeof seen !== 'number' || !Number.isFinite(seen) || !(head === '' || isTime(head))) return undefined;
    return { seen, head, ...((since === '' || isTime(since)) && { since }) };
  } catch {
    return undefined;
  }
}

/** Whether something is a time as the history writes it. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value) && !Number.isNaN(Date.parse(value));
