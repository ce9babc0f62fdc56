/** The filters beside the results: a box for each value, with how many of the results have it. */
import { element } from '../element.ts';
import { type Asked, FILTERS, type Filter } from './address.ts';
import type { Counts } from './full-text.ts';

/** Values of a filter that are shown until a reader asks for all. */
const MOST_VALUES = 8;

export interface FilterPane {
  /** @param all counts without any words, `counts` among what was found, where they are known */
  show(all: Counts, counts: Counts | undefined, chosen: Asked['chosen']): void;
}

/**
 * @param nameOf what a value is called
 * @param onChange gets the chosen values when a reader changes them
 */
export function filterPane(
  pane: HTMLElement,
  nameOf: (filter: Filter, value: string) => string,
  onChange: (chosen: Asked['chosen']) => void,
): FilterPane {
  const unfolded = new Set<Filter>();
  let last: Parameters<FilterPane['show']> = [{}, {}, {}];
  const names = Object.keys(FILTERS) as Filter[];
  const boxesOf = (name: string) => [...pane.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];

  function show(...given: typeof last): void {
    last = given;
    pane.replaceChildren(...names.flatMap((name) => fieldset(name) ?? []));
  }

  function fieldset(name: Filter): HTMLElement | undefined {
    const [all, counts, chosen] = last;
    const picked = chosen[name] ?? [];
    const known = Object.keys(all[name] ?? {});
    const countOf = (value: string) => (counts ?? all)[name]?.[value] ?? 0;
    // A value of the address that does not exist stays visible, so that it can be taken off.
    const ranked = [...new Set([...picked, ...known.filter((value) => countOf(value) > 0)])].sort(
      (a, b) =>
        Number(picked.includes(b)) - Number(picked.includes(a)) || countOf(b) - countOf(a) || (nameOf(name, a) < nameOf(name, b) ? -1 : 1),
    );
    if (ranked.length === 0) return undefined;
    const kept = unfolded.has(name) ? ranked : ranked.slice(0, Math.max(MOST_VALUES, picked.length));
    const boxes = kept.map((value) => {
      const box = element('input', { type: 'checkbox', name, value });
      box.checked = picked.includes(value);
      return element(
        'label',
        {},
        box,
        element('span', {}, nameOf(name, value)),
        counts && element('span', { class: 'count' }, `${countOf(value)}`),
      );
    });
    const rest = ranked.length - kept.length;
    const unfold =
      rest > 0 ? element('button', { type: 'button', class: 'search-unfold', 'data-unfold': name }, `${rest} more`) : undefined;
    const any = picked.length > 1 ? element('span', { class: 'meta' }, ' any of them') : undefined;
    return element('fieldset', {}, element('legend', {}, FILTERS[name], any), ...boxes, unfold);
  }

  pane.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value, checked } = target;
    const { [name as Filter]: before = [], ...others } = last[2];
    const picked = [...before.filter((each) => each !== value), ...(checked ? [value] : [])];
    onChange(picked.length > 0 ? { ...others, [name]: picked } : others);
    boxesOf(name)
      .find((box) => box.value === value)
      ?.focus();
  });
  pane.addEventListener('click', ({ target }) => {
    const name = target instanceof Element ? target.closest('[data-unfold]')?.getAttribute('data-unfold') : undefined;
    if (!name) return;
    const before = boxesOf(name).length;
    unfolded.add(name as Filter);
    show(...last);
    boxesOf(name)[before]?.focus();
  });
  return { show };
}
