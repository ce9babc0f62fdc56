/** Beside the filter of the lists on the page: names of all other people, as soon as somebody looks for one. */
import type { FindNames } from '../../formats/find-data.ts';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { type Named, peopleNamed } from './people-named.ts';

const box = document.querySelector<HTMLElement>('[data-people-found]');
const input = document.querySelector<HTMLInputElement>('[data-filter-input]');
if (box && input) findIn(box, input);

function findIn(box: HTMLElement, input: HTMLInputElement): void {
  const [list, said] = [box.querySelector('ul'), box.querySelector('[role=status]')];
  const hrefOf = (slug: string) => `${box.dataset.people}${slug}/`;
  const present = new Set(Array.from(document.querySelectorAll('[data-filter-group] a'), (link) => link.getAttribute('href')));
  let loading: Promise<FindNames['people']> | undefined;

  async function load(): Promise<FindNames['people']> {
    const response = await fetch(box.dataset.names ?? '').catch(() => undefined);
    if (response?.ok) return ((await response.json()) as FindNames).people;
    // Once more with the next letter.
    loading = undefined;
    return [];
  }

  async function show(): Promise<void> {
    const text = input.value;
    if (text.trim()) loading ??= load();
    const people = (await loading) ?? [];
    if (input.value !== text) return;
    const { hits, more } = peopleNamed(people, text, (slug) => present.has(hrefOf(slug)));
    box.hidden = hits.length === 0;
    list?.replaceChildren(...hits.map(line));
    if (said) said.textContent = more > 0 ? `${counted(more, 'more person', 'more people')} of that name` : '';
  }

  const line = ({ slug, name, counts }: Named) =>
    element('li', {}, element('a', { href: hrefOf(slug) }, name), ' ', element('span', { class: 'meta' }, counts));

  input.addEventListener('input', () => void show());
  void show();
}
