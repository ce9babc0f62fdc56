/** The fields of the filters, as `components/LeadFilters.astro` writes them. A field whose values would all be alike is not there. */
import type { LeadFilter, Offered } from './filter.ts';

export interface FilterForm {
  read(): LeadFilter;
  show(filter: LeadFilter): void;
  /** The values that can be chosen. */
  offered: Offered;
  /** Whether the reader types into it. */
  isTyped(target: EventTarget | null): boolean;
  focus(): void;
}

export function filterForm(box: HTMLElement): FilterForm {
  const [words, unread] = ['q', 'unread'].map((name) => box.querySelector<HTMLInputElement>(`[name=${name}]`));
  const select = (name: keyof Offered) => box.querySelector<HTMLSelectElement>(`[name=${name}]`);
  const selects = { root: select('root'), tag: select('tag'), kind: select('kind'), from: select('from') };
  const valuesOf = (name: keyof Offered) => Array.from(selects[name]?.options ?? [], ({ value }) => value);
  const chosen = (name: keyof Offered) => selects[name]?.value ?? '';
  return {
    read: () => ({
      words: words?.value ?? '',
      root: chosen('root'),
      tag: chosen('tag'),
      kind: chosen('kind'),
      from: chosen('from'),
      unread: unread?.checked ?? false,
    }),
    show(filter) {
      if (words) words.value = filter.words;
      if (unread) unread.checked = filter.unread;
      for (const [name, field] of Object.entries(selects)) if (field) field.value = filter[name as keyof Offered];
    },
    offered: { root: valuesOf('root'), tag: valuesOf('tag'), kind: valuesOf('kind'), from: valuesOf('from') },
    isTyped: (target) => target === words,
    focus: () => words?.focus(),
  };
}
