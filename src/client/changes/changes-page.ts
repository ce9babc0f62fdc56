/** The page of what changed: filters that keep their state in the address, and marks at what is new to the reader. */
import { count } from '../../views/count.ts';
import { element } from '../element.ts';
import { countThisVisit } from '../visits/count-visit.ts';
import { type ChangeFacts, isFiltering, NO_FILTER, passes, readFilter, writeFilter } from './filter.ts';

/** The parts of the page that they need. */
interface Parts {
  box: HTMLElement;
  found: HTMLElement;
  clear: HTMLElement;
  /** What is said when nothing is left. */
  none: HTMLElement;
}

const all = document.querySelector<HTMLElement>('[data-changes]');
const part = (name: string) => all?.querySelector<HTMLElement>(`[data-changes-${name}]`);
const [box, found, clear, none] = [part('filter'), part('found'), part('clear'), part('none')];
if (all && box && found && clear && none) filterChanges(all, { box, found, clear, none });

function filterChanges(all: HTMLElement, { box, found, clear, none }: Parts): void {
  const [kind, root] = ['kind', 'root'].map((name) => box.querySelector<HTMLSelectElement>(`select[name=${name}]`));
  const sinceLabel = box.querySelector<HTMLElement>('[data-changes-since]');
  const since = sinceLabel?.querySelector<HTMLInputElement>('input');
  const turns = Array.from(all.querySelectorAll<HTMLAnchorElement>('[data-changes-turn] a'), (link) => ({
    link,
    href: link.getAttribute('href') ?? '',
  }));
  const weeks = [...all.querySelectorAll<HTMLElement>('[data-week]')].map((week) => ({
    week,
    folds: [...week.querySelectorAll('details')],
    items: [...week.querySelectorAll<HTMLElement>('[data-kinds]')].map((item) => ({ item, facts: factsOf(item) })),
  }));
  const valuesOf = (select: HTMLSelectElement | null | undefined) =>
    Array.from(select?.options ?? [], ({ value }) => value).filter(Boolean);
  const offered = { kinds: valuesOf(kind), roots: valuesOf(root) };
  /** The time since when the box "since you were here" filters: that of the address, or else of the last visit. */
  let when = '';

  const read = () => ({ kind: kind?.value ?? '', root: root?.value ?? '', since: since?.checked ? when : '' });

  function apply(): void {
    const filter = read();
    const filtering = isFiltering(filter);
    let [shown, there] = [0, 0];
    for (const { week, folds, items } of weeks) {
      let left = 0;
      for (const { item, facts } of items) {
        item.hidden = !passes(filter, facts);
        if (!item.hidden) left += 1;
      }
      week.hidden = left === 0;
      if (filtering) for (const fold of folds) fold.open = true;
      shown += left;
      there += items.length;
    }
    found.textContent = filtering ? `${count(shown)} of ${count(there)}${turns.length > 0 ? ' on this page' : ''}` : '';
    none.hidden = shown > 0 || !filtering;
    clear.hidden = !filtering;
    const params = writeFilter(filter, new URLSearchParams());
    for (const { link, href } of turns) link.setAttribute('href', params.size > 0 ? `${href}?${params}` : href);
  }

  function write(): void {
    const params = writeFilter(read(), new URLSearchParams(location.search));
    history.replaceState(history.state, '', `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`);
  }

  function show({ kind: what, root: about, since: from }: typeof NO_FILTER): void {
    if (kind) kind.value = what;
    if (root) root.value = about;
    if (from) when = from;
    if (since) since.checked = from !== '';
    if (sinceLabel) sinceLabel.hidden = when === '';
  }

  const restore = () => {
    show(readFilter(new URLSearchParams(location.search), offered));
    apply();
  };
  box.addEventListener('change', () => {
    apply();
    write();
  });
  clear.addEventListener('click', () => {
    show(NO_FILTER);
    apply();
    write();
    kind?.focus();
  });
  addEventListener('popstate', restore);
  box.hidden = false;
  restore();
  void countThisVisit(all.dataset.recent ?? '').then((news) => {
    if (!news) return;
    if (when === '') when = news.since;
    if (sinceLabel) sinceLabel.hidden = false;
    for (const { item, facts } of weeks.flatMap(({ items }) => items))
      if (facts.date > news.since) item.querySelector('[data-when]')?.append(' ', element('span', { class: 'new' }, 'new'));
  });
}

function factsOf({ dataset: { kinds = '', top = '', date = '' } }: HTMLElement): ChangeFacts {
  return { kinds: kinds.split(' '), root: top, date };
}
