/** The search page: what the address asks for, answered by names and by the full text, some results at a time. */
import './search.css';
import type { FindNames } from '../../formats/find-data.ts';
import { composeAddress } from '../../views/compose-address.ts';
import { element } from '../element.ts';
import { askNames } from '../find/ask-names.ts';
import type { Found, Hit } from '../find/finder.ts';
import { optionContent } from '../find/option.ts';
import { type Asked, FILTERS, type Filter, readAddress, writeAddress } from './address.ts';
import { type Counts, filterPane } from './filter-pane.ts';
import { type FoundText, type Pagefind, searchFullText } from './full-text.ts';
import { resultItem } from './result-item.ts';
import { statusOf } from './status.ts';
import { walkResults } from './walk-results.ts';

/** Results that are shown at first, and with each "more". */
const STEP = 20;

/** Milliseconds without a key after which the full text is searched; chosen by eye. */
const PAUSE = 120;

/**
 * Weights of metadata. Pagefind adds to the score of a text what its metadata is worth (https://pagefind.app/docs/ranking/); label and
 * title are in the text too, and lineage and fill are there only to be shown.
 */
const RANKING = { metaWeights: { title: 3, label: 6, lineage: 0, fill: 0, names: 0, text: 0 } };

const PARTS = ['form', 'input', 'status', 'named', 'ask', 'results', 'more', 'fold', 'filters'] as const;
type Parts = Record<(typeof PARTS)[number], HTMLElement> & { input: HTMLInputElement; fold: HTMLDetailsElement };

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) {
  const parts = PARTS.map((name) => [name, page.querySelector(`[data-search-${name}]`)] as const);
  void start(page, Object.fromEntries(parts) as Parts, document.documentElement.dataset.base ?? '/');
}

async function start(page: HTMLElement, parts: Parts, base: string): Promise<void> {
  const { form, input, status, results, more, fold } = parts;
  form.hidden = false;
  // As wide as two columns are in the page's style.
  fold.open = matchMedia('(width >= 48rem)').matches;
  fold.hidden = false;
  const engine = await load(base).catch(() => undefined);
  if (!engine) {
    status.textContent = 'Search could not be loaded. The index is made by a build; in development, run one and use the preview.';
    return;
  }
  const { pagefind, all, nameOf } = engine;
  let asked = readAddress(new URLSearchParams(location.search));
  let found: FoundText | undefined;
  let names: Found | undefined;
  let shown = 0;
  let turn = 0;
  /** Called when it is known what is called as was asked, or that it cannot be known. */
  let named = () => {};
  const ask = askNames(base, ({ found, partial }) => {
    names = found;
    showNames();
    if (partial) return;
    parts.named.dataset.of = asked.words;
    named();
  });
  const onChange = (chosen: Asked['chosen']) => change({ ...asked, chosen }, 'pushState');
  const pane = filterPane(parts.filters, { headings: FILTERS, nameOf, onChange });

  /** Where the network fails half-way, a reader sees that, and can ask again. */
  const failed = () => {
    status.textContent = 'A part of the index could not be loaded. Ask again when there is a connection.';
  };

  async function search(): Promise<void> {
    const { words, chosen } = asked;
    const now = ++turn;
    names = undefined;
    // They stand above the results, which would jump if they came later: under the eyes of somebody who has just arrived, and types nothing.
    const whenNamed = now > 1 || words === '' ? undefined : new Promise<void>((resolve) => (named = resolve));
    ask(words);
    const isAsked = words !== '' || Object.keys(chosen).length > 0;
    const filters = Object.fromEntries(Object.entries(chosen).map(([name, any]) => [name, { any }]));
    const [next] = await Promise.all([isAsked ? searchFullText(pagefind, words, filters) : undefined, whenNamed]);
    if (now !== turn) return;
    found = next;
    shown = 0;
    results.replaceChildren();
    pane.show(all, found ? found.counts : all, chosen);
    showNames();
    status.textContent = found ? statusOf(found, words) : '';
    await showMore();
  }

  async function showMore(): Promise<void> {
    const [now, from] = [turn, shown];
    const { results: every = [], whole = 0 } = found ?? {};
    const next = every.slice(from, from + STEP);
    shown += next.length;
    more.hidden = true;
    // All are asked for at once, and each is shown when those before it are.
    const loading = next.map((result) => result.data());
    for (const data of loading) data.catch(() => undefined);
    for (const [index, data] of loading.entries()) {
      const item = resultItem(await data);
      if (now !== turn) return;
      if (whole > 0 && from + index === whole) results.append(element('li', { class: 'search-divide' }, 'With some of the words'));
      results.append(item);
      if (from > 0 && index === 0) item.querySelector('a')?.focus();
    }
    more.hidden = shown >= every.length;
    results.dataset.shown = `${shown}`;
  }

  /** Above the results: what is called so or, where nothing is, what is called nearly so. */
  function showNames(): void {
    const { named = [], near = [] } = (asked.words && names) || {};
    const isMisspelt = found !== undefined && found.missing.length > 0;
    const hits = named.length === 0 && isMisspelt ? near : named;
    parts.named.hidden = hits.length === 0;
    const link = (hit: Hit) => element('li', {}, element('a', { href: base + hit.path, class: 'search-hit' }, ...optionContent(hit)));
    parts.named.replaceChildren(
      element('h2', {}, named.length > 0 ? 'By name' : 'Did you mean'),
      element('ul', { role: 'list' }, ...hits.map(link)),
    );
    parts.ask.hidden = !(asked.words && found?.results.length === 0);
    const missing = parts.ask.querySelector('a');
    if (missing) missing.href = composeAddress(`${base}compose/`, { kind: 'question', title: asked.words });
  }

  function change(next: Asked, how: 'pushState' | 'replaceState' = 'replaceState'): void {
    clearTimeout(pause);
    asked = next;
    history[how](null, '', location.pathname + writeAddress(asked));
    search().catch(failed);
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  const typed = () => change({ ...asked, words: input.value.trim() });
  input.addEventListener('input', () => {
    clearTimeout(pause);
    pause = setTimeout(typed, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    typed();
  });
  walkResults(page, input, () => [...page.querySelectorAll<HTMLElement>('[data-search-named]:not([hidden]) a, .search-head a')]);
  more.addEventListener('click', () => showMore().catch(failed));
  addEventListener('popstate', () => {
    asked = readAddress(new URLSearchParams(location.search));
    input.value = asked.words;
    search().catch(failed);
  });

  input.value = asked.words;
  // On a phone, the focus would open the keyboard over the results.
  if (!matchMedia('(pointer: coarse)').matches) input.focus();
  await search().catch(failed);
}

interface Engine {
  pagefind: Pagefind;
  /** Counts of filter values over everything. */
  all: Counts;
  nameOf(filter: Filter, value: string): string;
}

async function load(base: string): Promise<Engine> {
  const [engine, names] = await Promise.all([
    import(/* @vite-ignore */ `${base}pagefind/pagefind.js`),
    fetch(`${base}find-names.json`).then((response) => response.json() as Promise<FindNames>),
  ]);
  const pagefind: Pagefind = engine.createInstance({ baseUrl: base, ranking: RANKING });
  return { pagefind, all: await pagefind.filters(), nameOf: namesOf(names) };
}

/** What filter values are called: people and roots have names beside their slugs and ids. */
function namesOf({ people, id, depth, label }: FindNames): Engine['nameOf'] {
  const names: Partial<Record<Filter, Map<string, string>>> = {
    person: new Map(people.map(([slug, name]) => [slug, name])),
    root: new Map(id.flatMap((own, row) => (depth[row] === 0 ? [[own, label[row] || own.replaceAll('-', ' ')] as const] : []))),
  };
  return (filter, value) => names[filter]?.get(value) ?? value;
}
