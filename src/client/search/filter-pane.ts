/** The filters beside a list: a box for each value, with how many of the entries have it. For search and for the table of all questions. */
import './filter-pane.css';
import { element } from '../element.ts';

/** For each filter, how many entries have each value. */
export type Counts = Record<string, Record<string, number>>;

/** The chosen values of each filter, in the order in which they were chosen. */
type Chosen<Filter extends string> = Partial<Record<Filter, string[]>>;

/** Values of a filter that are shown until a reader asks for all. */
const MOST_VALUES = 8;

export interface FilterPane<Filter extends string> {
  /** @param all counts without any words, `counts` among what was found, where they are known */
  show(all: Counts, counts: Counts | undefined, chosen: Chosen<Filter>): void;
}

export interface PaneOptions<Filter extends string> {
  /** The filters in their order, with what stands above each. */
  headings: Readonly<Record<Filter, string>>;
  /** The values of filters that keep an order of their own; those of others stand by how many entries have them. */
  fixed?: Readonly<Partial<Record<Filter, readonly string[]>>>;
  /** What a value is called. */
  nameOf(filter: Filter, value: string): string;
  /** Gets the chosen values when a reader changes them. */
  onChange(chosen: Chosen<Filter>): void;
}

export function filterPane<Filter extends string>(
  pane: HTMLElement,
  { headings, fixed, nameOf, onChange }: PaneOptions<Filter>,
): FilterPane<Filter> {
  const unfolded = new Set<Filter>();
  let last: Parameters<FilterPane<Filter>['show']> = [{}, {}, {}];
  const names = Object.keys(headings) as Filter[];
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
    const order = fixed?.[name];
    const there = [...new Set([...picked, ...known.filter((value) => order || countOf(value) > 0)])];
    const ranked = order
      ? there.sort((a, b) => order.indexOf(a) - order.indexOf(b))
      : there.sort(
          (a, b) =>
            Number(picked.includes(b)) - Number(picked.includes(a)) ||
            countOf(b) - countOf(a) ||
            (nameOf(name, a) < nameOf(name, b) ? -1 : 1),
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
    return element('fieldset', {}, element('legend', {}, headings[name], any), ...boxes, unfold);
  }

  pane.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const { name, value, checked } = target;
    const { [name as Filter]: before = [], ...others } = last[2];
    const picked = [...before.filter((each) => each !== value), ...(checked ? [value] : [])];
    onChange((picked.length > 0 ? { ...others, [name]: picked } : others) as Chosen<Filter>);
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
