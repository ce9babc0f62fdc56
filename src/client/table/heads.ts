/** The heads of the columns as buttons that sort, and for small screens, which have no heads, the same as a list of choices. */
import { element } from '../element.ts';
import { type Askable, directionOf, namesIn, nextSort, type Sort } from './asked.ts';

export interface Heads<By extends string> {
  show(sort: Sort<By> | undefined): void;
}

/** What the choices of the list are called, by what they sort by; and that of the order of the pages. */
export interface SortWords<By extends string> {
  choices: Readonly<Record<By, string>>;
  plain: string;
}

/** @param onSort gets what a reader wants to sort by; undefined for the order of the pages */
export function sortingHeads<By extends string>(
  heads: readonly HTMLElement[],
  list: HTMLSelectElement,
  { sorts, choices, plain }: Pick<Askable<never, By>, 'sorts'> & SortWords<By>,
  onSort: (sort: Sort<By> | undefined) => void,
): Heads<By> {
  let last: Sort<By> | undefined;
  const sortable = heads.flatMap((head) => {
    const by = head.dataset.sort ?? '';
    return Object.hasOwn(sorts, by) ? [{ head, by: by as By }] : [];
  });
  for (const { head, by } of sortable) {
    const button = element('button', { type: 'button' }, head.textContent?.trim() ?? '');
    button.addEventListener('click', () => onSort(nextSort(last, by)));
    head.replaceChildren(button);
  }
  const options = namesIn(choices).map((by) => element('option', { value: by }, choices[by]));
  list.replaceChildren(element('option', { value: '' }, plain), ...options);
  list.addEventListener('change', () => onSort(list.value === '' ? undefined : { by: list.value as By, reversed: false }));
  return {
    show(sort) {
      last = sort;
      list.value = sort?.by ?? '';
      for (const { head, by } of sortable) {
        if (sort?.by === by) head.setAttribute('aria-sort', directionOf(sort, sorts));
        else head.removeAttribute('aria-sort');
      }
    },
  };
}
