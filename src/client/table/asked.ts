/** What a table is asked for, as its address says it. Needs no browser. */

/** What can be asked of a table. */
export interface Askable<Filter extends string, By extends string> {
  /** Filters by the name of their parameter, with their headings. */
  filters: Readonly<Record<Filter, string>>;
  /** What the rows can be sorted by, and which comes first: what a reader of that column looks for first. */
  sorts: Readonly<Record<By, 'ascending' | 'descending'>>;
}

export interface Sort<By extends string = string> {
  by: By;
  /** Whether it is the other way round than in {@link Askable}. */
  reversed: boolean;
}

export interface Asked<Filter extends string = string, By extends string = string> {
  words: string;
  /** The chosen values of each filter, in the order in which they were chosen: a row has one of them. */
  chosen: Partial<Record<Filter, string[]>>;
  /** Without it, the rows are in the order of the pages without a script. */
  sort?: Sort<By> | undefined;
  /** From 1. */
  page: number;
}

/** The most characters of words; chosen by eye. */
const MOST_CHARACTERS = 200;

export const namesIn = <Name extends string>(record: Readonly<Record<Name, unknown>>): Name[] => Object.keys(record) as Name[];

/** Whether all rows are asked for in the order of the pages: what those show without a script. */
export const isPlain = ({ words, chosen, sort }: Asked): boolean =>
  words.trim() === '' && sort === undefined && Object.values(chosen).every((values) => values === undefined);

/** @param page the number of the page at that address */
export function readAsked<Filter extends string, By extends string>(
  { filters, sorts }: Askable<Filter, By>,
  query: URLSearchParams,
  page: number,
): Asked<Filter, By> {
  const chosen: Asked<Filter>['chosen'] = {};
  for (const name of namesIn(filters)) {
    const values = [...new Set(query.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) chosen[name] = values;
  }
  const sort = readSort(sorts, query.get('sort') ?? '');
  const wanted = query.get('page') ?? '';
  return {
    words: (query.get('q') ?? '').slice(0, MOST_CHARACTERS),
    chosen,
    ...(sort && { sort }),
    page: /^[1-9]\d{0,5}$/.test(wanted) ? Number(wanted) : page,
  };
}

function readSort<By extends string>(sorts: Readonly<Record<By, unknown>>, written: string): Sort<By> | undefined {
  const by = written.replace(/^-/, '');
  return Object.hasOwn(sorts, by) ? { by: by as By, reversed: written !== by } : undefined;
}

/**
 * The address of what is asked: that of a page that is there without a script, where it shows the same.
 * @param path of the first page, with a slash at its end
 */
export function addressOf<Filter extends string, By extends string>(
  { filters }: Pick<Askable<Filter, By>, 'filters'>,
  asked: Asked<Filter, By>,
  path: string,
): string {
  const { words, chosen, sort, page } = asked;
  if (isPlain(asked)) return page > 1 ? `${path}page_${page}/` : path;
  const query = new URLSearchParams(words.trim() ? { q: words.trim() } : {});
  for (const name of namesIn(filters)) for (const value of chosen[name] ?? []) query.append(name, value);
  if (sort) query.set('sort', `${sort.reversed ? '-' : ''}${sort.by}`);
  if (page > 1) query.set('page', `${page}`);
  return `${path}?${query}`;
}

/** What the next click on the head of a column asks for: its order, then the other way round, then that of the pages. */
export function nextSort<By extends string>(sort: Sort<By> | undefined, by: By): Sort<By> | undefined {
  if (sort?.by !== by) return { by, reversed: false };
  return sort.reversed ? undefined : { by, reversed: true };
}

/** The direction of a sorted column, as `aria-sort` has it. */
export const directionOf = <By extends string>(
  { by, reversed }: Sort<By>,
  sorts: Askable<never, By>['sorts'],
): 'ascending' | 'descending' => ((sorts[by] === 'ascending') === reversed ? 'descending' : 'ascending');
