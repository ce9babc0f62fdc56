/** The heads of the columns as buttons that sort, and for small screens, which have no heads, the same as a list of choices. */
import { element } from '../element.ts';
import { directionOf, nextSort, SORTS, type Sort, type SortName } from './asked.ts';

export interface Heads {
  show(sort: Sort | undefined): void;
}

/** What a choice of the list is called, by what it sorts by. */
const CHOICES: Readonly<Record<SortName, string>> = {
  question: 'name',
  fill: 'least known',
  insights: 'most insights',
  sources: 'most sources',
  person: 'who asks',
  looked: 'longest not looked at',
};

/** @param onSort gets what a reader wants to sort by; undefined for tree order */
export function sortingHeads(heads: readonly HTMLElement[], list: HTMLSelectElement, onSort: (sort: Sort | undefined) => void): Heads {
  let last: Sort | undefined;
  const sortable = heads.flatMap((head) => {
    const by = head.dataset.sort ?? '';
    return Object.hasOwn(SORTS, by) ? [{ head, by: by as SortName }] : [];
  });
  for (const { head, by } of sortable) {
    const button = element('button', { type: 'button' }, head.textContent?.trim() ?? '');
    button.addEventListener('click', () => onSort(nextSort(last, by)));
    head.replaceChildren(button);
  }
  const choices = Object.entries(CHOICES).map(([by, name]) => element('option', { value: by }, name));
  list.replaceChildren(element('option', { value: '' }, 'place in the tree'), ...choices);
  list.addEventListener('change', () => onSort(list.value === '' ? undefined : { by: list.value as SortName, reversed: false }));
  return {
    show(sort) {
      last = sort;
      list.value = sort?.by ?? '';
      for (const { head, by } of sortable) {
        if (sort?.by === by) head.setAttribute('aria-sort', directionOf(sort));
        else head.removeAttribute('aria-sort');
      }
    },
  };
}
