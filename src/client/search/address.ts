/** What the search page is asked for, as its address says it. */

/** Filters by the name of their parameter, with their headings. */
export const FILTERS = {
  fill: 'What is known',
  status: 'Status',
  root: 'Root',
  tag: 'Tag',
  person: 'Asked by',
  kind: 'Kind of source',
} as const;
export type Filter = keyof typeof FILTERS;

export interface Asked {
  words: string;
  /** The chosen values of each filter, in the order in which they were chosen. */
  chosen: Partial<Record<Filter, string[]>>;
}

/** Fills that were once values of `status` in addresses. */
const FORMER_STATUS = new Set(['dark', 'lit']);

export function readAddress(query: URLSearchParams): Asked {
  const chosen: Asked['chosen'] = {};
  for (const name of Object.keys(FILTERS) as Filter[]) {
    const values = [...new Set(query.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) chosen[name] = values;
  }
  const former = chosen.status?.filter((value) => FORMER_STATUS.has(value)) ?? [];
  if (former.length > 0) {
    chosen.fill = [...new Set([...(chosen.fill ?? []), ...former])];
    const left = chosen.status?.filter((value) => !FORMER_STATUS.has(value)) ?? [];
    if (left.length > 0) chosen.status = left;
    else delete chosen.status;
  }
  return { words: query.get('q') ?? '', chosen };
}

/** The query of an address, with its question mark; empty where nothing is asked for. */
export function writeAddress({ words, chosen }: Asked): string {
  const query = new URLSearchParams(words ? { q: words } : {});
  for (const name of Object.keys(FILTERS) as Filter[]) for (const value of chosen[name] ?? []) query.append(name, value);
  return query.size > 0 ? `?${query}` : '';
}
