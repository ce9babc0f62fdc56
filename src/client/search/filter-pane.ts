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
  const keptFilters = new Map<string, FilterPart>();
  const keptValues = new Map<string, ValuePart>();
  let last: Parameters<FilterPane<Filter>['show']> = [{}, {}, {}];
  const names = Object.keys(headings) as Filter[];
  const boxesOf = (name: string) => [...pane.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];

  function show(...given: typeof last): void {
    last = given;
    const focused = pane.contains(document.activeElement) ? (document.activeElement as HTMLElement) : undefined;
    place(
      pane,
      names.flatMap((name) => fieldset(name) ?? []),
    );
    if (focused?.isConnected) focused.focus({ preventScroll: true });
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
    const shown = unfolded.has(name) ? ranked : ranked.slice(0, Math.max(MOST_VALUES, picked.length));
    const boxes = shown.map((value) => {
      const { label, box, said, count } = keptOr(keptValues, `${name} ${value}`, () => valuePart(name, value));
      box.checked = picked.includes(value);
      said.textContent = nameOf(name, value);
      count.textContent = counts ? `${countOf(value)}` : '';
      return label;
    });
    const rest = ranked.length - shown.length;
    const { whole, legend, any, unfold } = keptOr(keptFilters, name, () => filterPart(name, headings[name]));
    any.textContent = picked.length > 1 ? ' any of them' : '';
    unfold.textContent = `${rest} more`;
    place(whole, rest > 0 ? [legend, ...boxes, unfold] : [legend, ...boxes]);
    return whole;
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

type FilterPart = ReturnType<typeof filterPart>;
type ValuePart = ReturnType<typeof valuePart>;

/** A filter: its heading, and the button for the values that are not shown. */
function filterPart(name: string, heading: string) {
  const any = element('span', { class: 'meta' });
  const legend = element('legend', {}, heading, any);
  const unfold = element('button', { type: 'button', class: 'search-unfold', 'data-unfold': name });
  return { whole: element('fieldset', {}, legend), legend, any, unfold };
}

/** A value of a filter: its box, its name and how many entries have it. */
function valuePart(name: string, value: string) {
  const box = element('input', { type: 'checkbox', name, value });
  const said = element('span', {});
  const count = element('span', { class: 'count' });
  return { label: element('label', {}, box, said, count), box, said, count };
}

/** What was kept under a key, so that neither the focus nor a click in progress is lost when it is shown again, else a new one. */
function keptOr<Kept>(kept: Map<string, Kept>, key: string, make: () => Kept): Kept {
  const found = kept.get(key) ?? make();
  kept.set(key, found);
  return found;
}

/** Makes these the children of an element. Those that stand right are not touched. */
function place(parent: Element, children: readonly Element[]): void {
  for (const [at, child] of children.entries()) if (parent.children[at] !== child) parent.insertBefore(child, parent.children[at] ?? null);
  while (parent.children.length > children.length) parent.lastElementChild?.remove();
}
