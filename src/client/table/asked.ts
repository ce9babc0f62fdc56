/** What the table of all questions is asked for, as its address says it. Needs no browser. */

/** Filters by the name of their parameter, with their headings. */
export const FILTERS = {
  fill: 'What is known',
  status: 'Status',
  known: 'Insights',
  root: 'Root',
  tag: 'Tag',
  person: 'Asked by',
  looked: 'Last looked',
} as const;
export type Filter = keyof typeof FILTERS;
const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

/** What the rows can be sorted by, and which comes first: what a reader of that column looks for first. */
export const SORTS = {
  question: 'ascending',
  fill: 'ascending',
  insights: 'descending',
  sources: 'descending',
  person: 'ascending',
  looked: 'ascending',
} as const;
export type SortName = keyof typeof SORTS;

export interface Sort {
  by: SortName;
  /** Whether it is the other way round than in {@link SORTS}. */
  reversed: boolean;
}

export interface Asked {
  words: string;
  /** The chosen values of each filter, in the order in which they were chosen: a question has one of them. */
  chosen: Partial<Record<Filter, string[]>>;
  /** Without it, the rows are in tree order. */
  sort?: Sort | undefined;
  /** From 1. */
  page: number;
}

/** The most characters of words; chosen by eye. */
const MOST_CHARACTERS = 200;

/** Whether the rows are all questions in tree order: what the pages show without a script. */
export const isPlain = ({ words, chosen, sort }: Asked): boolean =>
  words.trim() === '' && sort === undefined && FILTER_NAMES.every((name) => chosen[name] === undefined);

/** @param page the number of the page at that address */
export function readAsked(query: URLSearchParams, page: number): Asked {
  const chosen: Asked['chosen'] = {};
  for (const name of FILTER_NAMES) {
    const values = [...new Set(query.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) chosen[name] = values;
  }
  const sort = readSort(query.get('sort') ?? '');
  const asked = { words: (query.get('q') ?? '').slice(0, MOST_CHARACTERS), chosen, ...(sort && { sort }) };
  const wanted = query.get('page') ?? '';
  return { ...asked, page: /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : page };
}

function readSort(written: string): Sort | undefined {
  const by = written.replace(/^-/, '');
  return Object.hasOwn(SORTS, by) ? { by: by as SortName, reversed: written !== by } : undefined;
}

/**
 * The address of what is asked: that of a page that is there without a script, where it shows the same.
 * @param table path of the table, with a slash at its end
 */
export function addressOf(asked: Asked, table: string): string {
  const { words, chosen, sort, page } = asked;
  if (isPlain(asked)) return page > 1 ? `${table}page_${page}/` : table;
  const query = new URLSearchParams(words.trim() ? { q: words.trim() } : {});
  for (const name of FILTER_NAMES) for (const value of chosen[name] ?? []) query.append(name, value);
  if (sort) query.set('sort', `${sort.reversed ? '-' : ''}${sort.by}`);
  if (page > 1) query.set('page', `${page}`);
  return `${table}?${query}`;
}

/** What the next click on the head of a column asks for: its order, then the other way round, then the tree's. */
export function nextSort(sort: Sort | undefined, by: SortName): Sort | undefined {
  if (sort?.by !== by) return { by, reversed: false };
  return sort.reversed ? undefined : { by, reversed: true };
}

/** The direction of a sorted column, as `aria-sort` has it. */
export const directionOf = ({ by, reversed }: Sort): 'ascending' | 'descending' =>
  (SORTS[by] === 'ascending') === reversed ? 'descending' : 'ascending';
