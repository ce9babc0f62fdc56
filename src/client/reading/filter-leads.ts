/** The filters of the reading list: they hide leads, and keep their state in the address. */
import { count } from '../../views/count.ts';
import { isFiltering, NO_FILTER, passes, readFilter, writeFilter } from './filter.ts';
import { filterForm } from './filter-form.ts';
import { joinPages, type LeadItem, leadsIn } from './lead-list.ts';

/** The parts of the page that they need. */
export interface FilterParts {
  box: HTMLElement;
  list: HTMLElement;
  found: HTMLElement;
  clear: HTMLElement;
  /** What is said when nothing is left. */
  none: HTMLElement;
  /** Links to all pages of the list, if it has more than one. */
  pages: HTMLElement | null;
}

/** Milliseconds without a key after which the address changes; chosen by eye. Browsers slow a page down that changes it often. */
const PAUSE = 300;

/**
 * Makes the filters work.
 * @param isRead whether the reader has read a source
 * @param onMore is called when the leads of other pages have come
 */
export function filterLeads(
  { box, list, found, clear, none, pages }: FilterParts,
  isRead: (key: string) => boolean,
  onMore: (items: readonly LeadItem[]) => void,
): void {
  const form = filterForm(box);
  const links = [...(pages?.querySelectorAll('a') ?? [])];
  let leads = leadsIn(list, true);
  /** Of the other pages: whether they are asked for, and what there is to say about that. */
  let joining = false;
  let joinWords = '';

  function apply(): void {
    const filter = form.read();
    const filtering = isFiltering(filter);
    const test = passes(filter);
    let shown = 0;
    for (const { item, key, facts, here } of leads) {
      const passed = filtering ? test(facts, isRead(key)) : here;
      if (item.hidden === passed) item.hidden = !passed;
      if (passed) shown += 1;
    }
    const of = `${count(shown)} of ${count(leads.length)} sources`;
    found.textContent = filtering ? of + joinWords : '';
    none.hidden = shown > 0;
    clear.hidden = !filtering;
    if (pages) pages.hidden = filtering;
  }

  /** Fetches the other pages, if a filter needs them. */
  async function join(): Promise<void> {
    if (joining || links.length < 2 || !isFiltering(form.read())) return;
    joining = true;
    joinWords = ', looking through the other pages …';
    try {
      const number = links.findIndex((link) => link.hasAttribute('aria-current'));
      leads = await joinPages(
        list,
        links.map(({ href }) => href),
        number,
      );
      joinWords = '';
      onMore(leads.filter(({ here }) => !here));
    } catch {
      joinWords = ' on this page; the others could not be loaded';
      joining = false;
    }
    apply();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(pause);
    const params = writeFilter(form.read(), new URLSearchParams(location.search));
    history.replaceState(history.state, '', `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`);
  }

  box.addEventListener('input', ({ target }) => {
    void join();
    apply();
    clearTimeout(pause);
    if (form.isTyped(target)) pause = setTimeout(write, PAUSE);
    else write();
  });
  clear.addEventListener('click', () => {
    form.show(NO_FILTER);
    apply();
    write();
    form.focus();
  });
  const restore = () => {
    form.show(readFilter(new URLSearchParams(location.search), form.offered));
    void join();
    apply();
  };
  addEventListener('popstate', restore);
  box.hidden = false;
  restore();
}
