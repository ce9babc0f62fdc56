/** The choice of people above a picture: one, and as soon as one is chosen, another to compare with. */
import { MOST_COMPARED } from '../../mosaic/who-holds.ts';
import type { QuestionTree } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';

/** Somebody who can be chosen. */
export interface Choice {
  slug: string;
  name: string;
  /** How many questions they and one of those chosen ask. */
  shared: number;
}

/** Who can be compared with some people, those who share most with them first. Needs no browser. */
export function othersThan(chosen: readonly string[], { nodes, people }: QuestionTree): Choice[] {
  const shared = new Map<string, number>();
  for (const node of nodes)
    if (chosen.some((slug) => node.people.includes(slug))) for (const slug of node.people) shared.set(slug, (shared.get(slug) ?? 0) + 1);
  return Array.from(people, ([slug, name]) => ({ slug, name, shared: shared.get(slug) ?? 0 }))
    .filter(({ slug }) => !chosen.includes(slug))
    .sort((a, b) => b.shared - a.shared);
}

/**
 * Puts people into the list in the page, and further lists beside it when they are wanted.
 * @returns shows who is chosen
 */
export function peopleChoice(
  first: HTMLSelectElement,
  tree: QuestionTree,
  onChange: (people: readonly string[]) => void,
): (people: readonly string[]) => void {
  const selects = [first];
  const name = (slug: string) => tree.people.get(slug) ?? slug;
  const option = (value: string, words: string) => element('option', { value }, words);
  first.append(...Array.from(tree.people, ([slug, words]) => option(slug, words)));
  const changed = () => onChange([...new Set(selects.map(({ value }) => value).filter(Boolean))]);
  first.addEventListener('change', changed);

  function further(at: number): HTMLSelectElement {
    const select = element('select');
    select.addEventListener('change', changed);
    const label = element('label', { class: 'further-person' }, at === 1 ? 'compared with ' : 'and ', select);
    (selects.at(-1)?.closest('label') ?? first).after(label);
    selects.push(select);
    return select;
  }

  /** The one chosen, nobody, and everybody else: those who share questions apart. */
  function fill(select: HTMLSelectElement, own: string, others: readonly string[]): void {
    const all = othersThan(others, tree).filter(({ slug }) => slug !== own);
    const group = (label: string, choices: readonly Choice[]) =>
      choices.length === 0
        ? []
        : [element('optgroup', { label }, ...choices.map(({ slug, name, shared }) => option(slug, shared ? `${name} · ${shared}` : name)))];
    select.replaceChildren(
      option('', 'nobody'),
      ...(own ? [option(own, name(own))] : []),
      ...group(
        'Share questions',
        all.filter(({ shared }) => shared > 0),
      ),
      ...group(
        'Others',
        all.filter(({ shared }) => shared === 0),
      ),
    );
    select.value = own;
  }

  return (people) => {
    first.value = people[0] ?? '';
    const wanted = people.length === 0 ? 1 : Math.min(people.length + 1, MOST_COMPARED);
    for (const select of selects.splice(Math.max(1, wanted))) select.closest('label')?.remove();
    for (let at = 1; at < wanted; at++)
      fill(
        selects[at] ?? further(at),
        people[at] ?? '',
        people.filter((_, other) => other !== at),
      );
  };
}
