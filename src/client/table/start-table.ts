/**
 * Filters and sorting over all pages of a table. The rows of the page stay until a reader asks for others; only then the data is loaded.
 * `components/TableFrame.astro` has its parts.
 */
import { count } from '../../views/count.ts';
import { element } from '../element.ts';
import { type Counts, filterPane } from '../search/filter-pane.ts';
import type { Answer, Answerer, Names } from './answer.ts';
import { type Askable, type Asked, addressOf, isPlain, readAsked } from './asked.ts';
import { type SortWords, sortingHeads } from './heads.ts';

const PARTS = ['words', 'said', 'clear', 'filters', 'sort', 'pane', 'rows', 'none', 'pages'] as const;
type Parts = Record<(typeof PARTS)[number], HTMLElement> & {
  words: HTMLInputElement;
  sort: HTMLSelectElement;
  filters: HTMLDetailsElement;
};

/** Milliseconds without a key after which the address changes; chosen by eye. Browsers slow a page down that changes it often. */
const PAUSE = 300;

/** The rows that are shown at once, more than a screen has; the others follow in the next frame. Chosen by eye. */
const FIRST = 40;

/** Waits until what is there now is painted. */
const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

/** What the filters offer before the data of the table is loaded. */
export interface Choices<Filter extends string> {
  counts: Counts;
  names: Names<Filter>;
}

export interface TableOptions<Filter extends string, By extends string> extends Askable<Filter, By>, SortWords<By> {
  /** The values of filters that keep an order of their own. */
  fixed: Readonly<Partial<Record<Filter, readonly string[]>>>;
  /** What values are called that are not names themselves, by `filter value`. */
  words: Readonly<Record<string, string>>;
  /** Whether what the page shows at first is not the first page of all rows, and comes back when nothing is asked. */
  isApart?: boolean;
  /** How many rows there are: `12 questions`. */
  counted(rows: number): string;
  loadChoices(): Promise<Choices<Filter>>;
  /** @throws {Error} when the data cannot be loaded */
  loadAnswerer(): Promise<Answerer<Filter, By>>;
}

/** @param path of the first page below the base path of the site */
export function startTable<Filter extends string, By extends string>(
  table: HTMLElement,
  path: string,
  options: TableOptions<Filter, By>,
): void {
  const parts = Object.fromEntries(PARTS.map((name) => [name, table.querySelector(`[data-table-${name}]`)])) as Parts;
  const firstPage = `${document.documentElement.dataset.base ?? '/'}${path}`;
  let choices: Choices<Filter> = { counts: {}, names: {} };
  let answerer: Promise<Answerer<Filter, By>> | undefined;
  let asked = readAsked(options, new URLSearchParams(location.search), Number(table.dataset.number));
  let loaded = false;
  let turn = 0;
  const before = { rows: [...parts.rows.childNodes], said: parts.said.textContent };

  const heads = sortingHeads([...table.querySelectorAll<HTMLElement>('thead th')], parts.sort, options, (sort) =>
    change({ ...asked, sort, page: 1 }),
  );
  const pane = filterPane<Filter>(parts.pane, {
    headings: options.filters,
    fixed: options.fixed,
    nameOf: (filter, value) => options.words[`${filter} ${value}`] ?? choices.names[filter]?.get(value) ?? value,
    onChange: (chosen) => change({ ...asked, chosen, page: 1 }),
  });

  /** Asks for something else, and writes it into the address: at once as a new entry of the history, or after a pause in place of the last. */
  function change(next: Asked<Filter, By>, typed = false): void {
    asked = next;
    clearTimeout(pause);
    if (typed) pause = setTimeout(() => history.replaceState(null, '', addressOf(options, asked, firstPage)), PAUSE);
    else history.pushState(null, '', addressOf(options, asked, firstPage));
    void show();
  }
  let pause: ReturnType<typeof setTimeout> | undefined;

  /** Shows what is asked for: the choices at once, the rows when the data is there. */
  async function show(): Promise<void> {
    const now = ++turn;
    heads.show(asked.sort);
    parts.clear.hidden = isPlain(asked);
    if (!loaded) pane.show(choices.counts, choices.counts, asked.chosen);
    table.setAttribute('aria-busy', 'true');
    answerer ??= options.loadAnswerer();
    try {
      const { answer, names } = await answerer;
      if (now !== turn) return;
      loaded = true;
      choices = { ...choices, names: { ...choices.names, ...names } };
      const answered = answer(asked);
      showAnswer(answered);
      const isBefore = options.isApart && isPlain(asked);
      if (isBefore) showBefore();
      await painted();
      if (now === turn && !isBefore) parts.rows.append(...answered.rows(FIRST));
    } catch {
      answerer = undefined;
      if (now === turn) parts.said.textContent = 'The table could not be loaded. Ask again when there is a connection.';
    }
    if (now === turn) table.removeAttribute('aria-busy');
  }

  /** Shows the first rows, and all that is said of them. */
  function showAnswer({ rows, page, pages, found, all, counts }: Answer): void {
    parts.rows.replaceChildren(...rows(0, FIRST));
    parts.none.hidden = found > 0;
    parts.said.textContent = `${found === all ? '' : `${count(found)} of `}${options.counted(all)}`;
    pane.show(counts, counts, asked.chosen);
    parts.pages.hidden = pages < 2;
    const links = Array.from({ length: pages }, (_, at) =>
      element('a', { href: addressOf(options, { ...asked, page: at + 1 }, firstPage), 'aria-label': `Page ${at + 1}` }, `${at + 1}`),
    );
    links[page - 1]?.setAttribute('aria-current', 'page');
    parts.pages.replaceChildren(...links);
  }

  /** Shows what the page showed at first. */
  function showBefore(): void {
    parts.rows.replaceChildren(...before.rows);
    parts.said.textContent = before.said;
    parts.pages.hidden = true;
  }

  parts.words.addEventListener('input', () => change({ ...asked, words: parts.words.value, page: 1 }, true));
  parts.clear.addEventListener('click', () => {
    parts.words.value = '';
    change({ words: '', chosen: {}, page: 1 });
    parts.words.focus();
  });
  // Before anything is asked, the links lead to the pages that are there without a script.
  parts.pages.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !answerer || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ ...asked, page: Number(link.textContent) });
    void answerer.then(() => {
      parts.rows.querySelector('a')?.focus({ preventScroll: true });
      table.scrollIntoView();
    });
  });
  /** What the address of this moment asks for. */
  const restore = () => {
    const here = /\/page_(\d+)\/$/.exec(location.pathname);
    asked = readAsked(options, new URLSearchParams(location.search), here ? Number(here[1]) : 1);
    parts.words.value = asked.words;
  };
  addEventListener('popstate', () => {
    restore();
    void show();
  });

  const wide = matchMedia('(width >= 72rem)');
  const fold = () => {
    parts.filters.open = wide.matches;
  };
  wide.addEventListener('change', fold);
  fold();
  restore();
  heads.show(asked.sort);
  void options
    .loadChoices()
    .then((offered) => {
      choices = { counts: offered.counts, names: { ...offered.names, ...choices.names } };
      if (turn === 0) pane.show(choices.counts, choices.counts, asked.chosen);
    })
    .catch(() => undefined);
  if (!isPlain(asked)) void show();
}
