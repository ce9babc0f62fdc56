/** Choosing tags: those that there are with the line of each, and others. */
import type { Outline } from '../../compose/outline.ts';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { combobox } from './combobox.ts';

export interface TagField {
  show(tags: readonly string[]): void;
}

/** The most that are listed at once; by eye. */
const MOST = 60;

/** @param box where it is made; an element with `${id}-label` names it */
export function tagField(box: HTMLElement, id: string, { tags }: Outline, changed: (tags: readonly string[]) => void): TagField {
  let chosen: readonly string[] = [];
  const list = element('ul', { class: 'compose-chosen compose-tags', role: 'list' });
  const field = combobox({
    id,
    labelledby: `${id}-label`,
    describedby: `${id}-messages`,
    placeholder: 'Choose, or write one of your own',
    find(text) {
      const words = text.toLowerCase();
      const near = tags.filter(({ slug, line = '' }) => !chosen.includes(slug) && `${slug} ${line.toLowerCase()}`.includes(words));
      const first = near.filter(({ slug }) => slug.startsWith(words));
      const found = [...first, ...near.filter((tag) => !first.includes(tag))].slice(0, MOST);
      const own = slugLike(text);
      field.show(
        found.map(({ slug, line, questions }) => ({
          value: slug,
          content: [
            element(
              'span',
              { class: 'compose-option' },
              element('span', { class: 'compose-option-name' }, slug),
              element('span', { class: 'compose-option-title' }, line ?? counted(questions, 'question')),
            ),
          ],
        })),
        own && !tags.some(({ slug }) => slug === own) ? `Enter adds “${own}” as a new tag.` : '',
      );
    },
    choose: add,
    take: (text) => add(slugLike(text) || text),
  });

  function add(tag: string): void {
    if (!chosen.includes(tag)) give([...chosen, tag]);
  }

  function give(tags: readonly string[]): void {
    show(tags);
    changed(tags);
  }

  function show(tags: readonly string[]): void {
    if (tags.join(' ') === chosen.join(' ')) return;
    chosen = tags;
    list.replaceChildren(
      ...tags.map((tag) => {
        const button = element('button', { type: 'button', class: 'compose-remove', 'aria-label': `Remove ${tag}` }, '×');
        button.addEventListener('click', () => {
          give(chosen.filter((other) => other !== tag));
          field.input.focus();
        });
        return element('li', {}, element('bdi', {}, tag), button);
      }),
    );
    list.hidden = tags.length === 0;
  }

  list.hidden = true;
  box.replaceChildren(list, element('div', { class: 'compose-combobox' }, field.input, field.list));
  return { show };
}

/** A tag as tags are spelt, from what somebody types; the check says what is wrong with it otherwise. */
const slugLike = (text: string): string =>
  text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join('-');
