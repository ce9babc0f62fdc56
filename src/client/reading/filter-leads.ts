/** The filters of the reading list: they hide leads, and keep their state in the address. */
import { isFiltering, type LeadFilter, NO_FILTER, passes, readFilter, writeFilter } from './filter.ts';
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
 * @returns filters again, after a mark has changed
 */
export function filterLeads(
  { box, list, found, clear, none, pages }: FilterParts,
  isRead: (key: string) => boolean,
  onMore: (items: readonly LeadItem[]) => void,
): () => void {
  const field = (name: string) => box.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${name}"]`);
  const [words, root, tag, kind, from] = ['q', 'root', 'tag', 'kind', 'from'].map(field);
  const unread = field('unread') as HTMLInputElement | null;
  const hrefs = Array.from(pages?.querySelectorAll('a') ?? [], ({ href }) => href);
  const number = Array.from(pages?.querySelectorAll('a') ?? []).findIndex((link) => link.hasAttribute('aria-current'));
  let leads = leadsIn(list, true);
  let joining: Promise<void> | undefined;
  let trouble = '';

  const filterNow = (): LeadFilter => ({
    words: words?.value ?? '',
    root: root?.value ?? '',
    tag: tag?.value ?? '',
    kind: kind?.value ?? '',
    from: from?.value ?? '',
    unread: unread?.checked ?? false,
  });

  function show(filter: LeadFilter): void {
    if (words) words.value = filter.words;
    if (root) root.value = filter.root;
    if (tag) tag.value = filter.tag;
    if (kind) kind.value = filter.kind;
    if (from) from.value = filter.from;
    if (unread) unread.checked = filter.unread;
  }

  function apply(): void {
    const filter = filterNow();
    const filtering = isFiltering(filter);
    if (filtering && hrefs.length > 1) joining ??= join();
    const test = passes(filter);
    let shown = 0;
    for (const { item, key, facts, here } of leads) {
      const passed = filtering ? test(facts, isRead(key)) : here;
      if (item.hidden === passed) item.hidden = !passed;
      if (passed) shown += 1;
    }
    const of = `${shown.toLocaleString('en')} of ${leads.length.toLocaleString('en')} sources`;
    found.textContent = filtering ? of + trouble : '';
    none.hidden = shown > 0;
    clear.hidden = !filtering;
    if (pages) pages.hidden = filtering;
  }

  async function join(): Promise<void> {
    trouble = ', looking through the other pages …';
    try {
      leads = await joinPages(list, hrefs, number);
      trouble = '';
      onMore(leads.filter(({ here }) => !here));
    } catch {
      trouble = ' on this page; the others could not be loaded';
      joining = undefined;
    }
    if (isFiltering(filterNow())) apply();
  }

  let pause: ReturnType<typeof setTimeout> | undefined;
  function write(): void {
    clearTimeout(pause);
    const params = writeFilter(filterNow(), new URLSearchParams(location.search));
    history.replaceState(history.state, '', `${location.pathname}${params.size > 0 ? `?${params}` : ''}${location.hash}`);
  }

  box.addEventListener('input', (event) => {
    trouble = joining ? trouble : '';
    apply();
    clearTimeout(pause);
    if (event.target === words) pause = setTimeout(write, PAUSE);
    else write();
  });
  clear.addEventListener('click', () => {
    show(NO_FILTER);
    apply();
    write();
    words?.focus();
  });

  const fieldOf = { root, tag, kind, from };
  const has = (name: keyof typeof fieldOf, value: string) => {
    const select = fieldOf[name];
    return select instanceof HTMLSelectElement && [...select.options].some((option) => option.value === value);
  };
  const restore = () => {
    show(readFilter(new URLSearchParams(location.search), has));
    apply();
  };
  addEventListener('popstate', restore);
  box.hidden = false;
  restore();
  return apply;
}
