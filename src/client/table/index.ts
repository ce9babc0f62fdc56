/**
 * The script of the table of all questions: filters and sorting over all of its pages. The rows of the page stay until a reader asks for
 * others; only then the data is loaded.
 */
import type { TableChoices } from '../../formats/table-data.ts';
import { FILLS, STATUSES } from '../../mosaic/fill.ts';
import { count, counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { filterPane } from '../search/filter-pane.ts';
import type { Answer, Answerer } from './answer.ts';
import { type Asked, addressOf, FILTERS, type Filter, isPlain, readAsked } from './asked.ts';
import { type Choices, choicesFrom } from './choices.ts';
import { sortingHeads } from './heads.ts';
import { dayOf, LOOKED } from './looked.ts';

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

/** What values are called that are not names themselves. */
const WORDS: Readonly<Record<string, string>> = {
  'known dark': 'none',
  'known unchecked': 'none checked',
  'known checked': 'checked',
  'looked never': 'never',
  'looked long-ago': 'over a year ago',
  'looked lately': 'within a year',
};

const FIXED = { fill: FILLS, status: STATUSES, known: ['dark', 'unchecked', 'checked'], looked: LOOKED };

for (const table of document.querySelectorAll<HTMLElement>('[data-table]')) {
  const parts = PARTS.map((name) => [name, table.querySelector(`[data-table-${name}]`)] as const);
  start(table, Object.fromEntries(parts) as Parts);
}

function start(table: HTMLElement, parts: Parts): void {
  const base = document.documentElement.dataset.base ?? '/';
  const { tree = '', more = '', choices: offered = '', number, tops = 'Root' } = table.dataset;
  const path = `${base}questions/`;
  let choices: Choices = { counts: {}, names: {} };
  let answerer: Promise<Answerer> | undefined;
  let asked = readAsked(new URLSearchParams(location.search), Number(number));
  let loaded = false;
  let turn = 0;

  const heads = sortingHeads([...table.querySelectorAll<HTMLElement>('thead th')], parts.sort, (sort) =>
    change({ ...asked, sort, page: 1 }),
  );
  const pane = filterPane<Filter>(parts.pane, {
    headings: { ...FILTERS, root: tops as 'Root' },
    fixed: FIXED,
    nameOf: (filter, value) => WORDS[`${filter} ${value}`] ?? choices.names[filter]?.get(value) ?? value,
    onChange: (chosen) => change({ ...asked, chosen, page: 1 }),
  });

  /** Asks for something else, and writes it into the address: at once as a new entry of the history, or after a pause in place of the last. */
  function change(next: Asked, typed = false): void {
    asked = next;
    clearTimeout(pause);
    if (typed) pause = setTimeout(() => history.replaceState(null, '', addressOf(asked, path)), PAUSE);
    else history.pushState(null, '', addressOf(asked, path));
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
    answerer ??= import('./answer.ts').then(({ loadAnswerer }) => loadAnswerer([tree, more], base));
    try {
      const { answer, names } = await answerer;
      if (now !== turn) return;
      loaded = true;
      choices = { ...choices, names: { ...choices.names, ...names } };
      const answered = answer(asked);
      showAnswer(answered);
      await painted();
      if (now === turn) parts.rows.append(...answered.rows(FIRST));
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
    parts.said.textContent = `${found === all ? '' : `${count(found)} of `}${counted(all, 'question')}`;
    pane.show(counts, counts, asked.chosen);
    parts.pages.hidden = pages < 2;
    const links = Array.from({ length: pages }, (_, at) =>
      element('a', { href: addressOf({ ...asked, page: at + 1 }, path), 'aria-label': `Page ${at + 1}` }, `${at + 1}`),
    );
    links[page - 1]?.setAttribute('aria-current', 'page');
    parts.pages.replaceChildren(...links);
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
    asked = readAsked(new URLSearchParams(location.search), here ? Number(here[1]) : 1);
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
  void fetch(offered)
    .then((response) => response.json() as Promise<TableChoices>)
    .then((written) => {
      const { counts, names } = choicesFrom(written, dayOf(new Date()));
      choices = { counts, names: { ...names, ...choices.names } };
      if (turn === 0) pane.show(choices.counts, choices.counts, asked.chosen);
    })
    .catch(() => undefined);
  if (!isPlain(asked)) void show();
}
