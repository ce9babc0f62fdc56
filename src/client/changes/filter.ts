/** Which of the changes on a page a reader wants to see, as plain data that can be part of an address. Needs no browser. */
import { isTime } from '../visits/visits.ts';

export interface ChangesFilter {
  /** What happened, such as `learnt`; the id of a root: '' for all. */
  kind: string;
  root: string;
  /** Only what happened after this time; '' for all. */
  since: string;
}

export const NO_FILTER: ChangesFilter = { kind: '', root: '', since: '' };

/** What happened to a question in a week. */
export interface ChangeFacts {
  kinds: readonly string[];
  /** '' for a question that is gone. */
  root: string;
  /** Of the newest event. */
  date: string;
}

export const isFiltering = ({ kind, root, since }: ChangesFilter): boolean => kind + root + since !== '';

export const passes = ({ kind, root, since }: ChangesFilter, facts: ChangeFacts): boolean =>
  (kind === '' || facts.kinds.includes(kind)) && (root === '' || facts.root === root) && (since === '' || facts.date > since);

const NAMES = ['kind', 'root', 'since'] as const;

/** Writes a filter into the parameters of an address; others stay. */
export function writeFilter(filter: ChangesFilter, params: URLSearchParams): URLSearchParams {
  for (const name of NAMES) {
    if (filter[name]) params.set(name, filter[name]);
    else params.delete(name);
  }
  return params;
}

/**
 * Reads a filter from the parameters of an address.
 * @param offered the values that can be chosen; others are left out. A day stands for its beginning
 */
export function readFilter(params: URLSearchParams, offered: { kinds: readonly string[]; roots: readonly string[] }): ChangesFilter {
  const [kind, root, given] = NAMES.map((name) => params.get(name) ?? '') as [string, string, string];
  const since = /^\d{4}-\d\d-\d\d$/.test(given) ? `${given}T00:00:00Z` : given;
  return {
    kind: offered.kinds.includes(kind) ? kind : '',
    root: offered.roots.includes(root) ? root : '',
    since: isTime(since) ? since : '',
  };
}
