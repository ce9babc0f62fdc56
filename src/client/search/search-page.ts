/** Search as a page: takes the words and filters from the address and keeps them there. */
import './search.css';
import { loadPagefind } from './pagefind.ts';

const FILTERS = ['status', 'tag', 'source', 'person'];

interface Instance {
  triggerSearch(words: string): void;
  triggerSearchWithFilters(words: string, filters: Record<string, string[]>): void;
  on(event: 'search', listener: (words: string, filters: Record<string, string[]>) => void): void;
}

declare global {
  interface Window {
    PagefindComponents?: { getInstanceManager(): { getInstance(name: string): Instance } };
  }
}

const page = document.querySelector<HTMLElement>('[data-search-page]');
if (page) void start(page);

async function start(page: HTMLElement): Promise<void> {
  const base = document.documentElement.dataset.base ?? '/';
  const status = page.querySelector<HTMLElement>('[data-search-status]');
  try {
    await loadPagefind(base, true);
  } catch {
    if (status) {
      status.hidden = false;
      status.textContent = 'Search could not be loaded. The index is made by a build; in development, run one and use the preview.';
    }
    return;
  }
  status?.remove();
  const instance = window.PagefindComponents?.getInstanceManager().getInstance('default');
  if (!instance) return;
  const params = new URLSearchParams(location.search);
  const words = params.get('q') ?? '';
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (params.has(name) ? [[name, params.getAll(name)]] : [])));
  const input = page.querySelector<HTMLInputElement>('pagefind-input input');
  if (words || Object.keys(filters).length > 0) {
    if (input) input.value = words;
    instance.triggerSearchWithFilters(words, filters);
  }
  instance.on('search', (words, filters) => {
    const next = new URLSearchParams();
    if (words) next.set('q', words);
    for (const [name, values] of Object.entries(filters ?? {})) for (const value of values) next.append(name, value);
    history.replaceState(null, '', next.size > 0 ? `?${next}` : location.pathname);
  });
  input?.focus();
}
