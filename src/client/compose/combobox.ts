/**
 * A box to type in, with a list of what one may choose: a combobox with a listbox.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
import './choose.css';
import { element } from '../element.ts';

export interface Option {
  value: string;
  content: readonly (Node | string)[];
}

export interface Combobox {
  input: HTMLInputElement;
  list: HTMLElement;
  /** Shows what was found, or in words why there is nothing. */
  show(options: readonly Option[], note?: string): void;
  close(): void;
}

export interface Choosing {
  /** Id of the input; that of the list is made of it. */
  id: string;
  /** Ids of the elements that name it, and that say more. */
  labelledby: string;
  describedby?: string;
  placeholder: string;
  /** Looks for what is typed, and then calls `show`. */
  find(text: string): void;
  /** Takes an option. */
  choose(value: string): void;
  /** Takes what is typed, where no option is chosen. */
  take?(text: string): void;
}

export function combobox({ id, labelledby, describedby, placeholder, find, choose, take }: Choosing): Combobox {
  const input = element('input', {
    id,
    type: 'text',
    role: 'combobox',
    'aria-labelledby': labelledby,
    ...(describedby && { 'aria-describedby': describedby }),
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
  });
  const list = element('div', { id: `${id}-list`, class: 'compose-list', role: 'listbox', 'aria-labelledby': labelledby, hidden: '' });
  let options: { value: string; node: HTMLElement }[] = [];
  let at = -1;

  function select(index: number): void {
    options[at]?.node.setAttribute('aria-selected', 'false');
    at = index;
    const node = options[at]?.node;
    node?.setAttribute('aria-selected', 'true');
    node?.scrollIntoView({ block: 'nearest' });
    if (node) input.setAttribute('aria-activedescendant', node.id);
    else input.removeAttribute('aria-activedescendant');
  }

  function close(): void {
    list.hidden = true;
    options = [];
    select(-1);
    input.setAttribute('aria-expanded', 'false');
  }

  function accept(value: string): void {
    input.value = '';
    close();
    choose(value);
  }

  function open(): void {
    find(input.value.trim());
  }

  input.addEventListener('input', open);
  input.addEventListener('focus', open);
  input.addEventListener('click', () => {
    if (list.hidden) open();
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const last = options.length - 1;
    if (event.key === 'ArrowDown' && list.hidden) open();
    else if (event.key === 'ArrowDown') select(at >= last ? 0 : at + 1);
    else if (event.key === 'ArrowUp') select(at <= 0 ? last : at - 1);
    else if (event.key === 'Enter') {
      const chosen = options[at];
      const text = input.value.trim();
      if (chosen) accept(chosen.value);
      else if (take && text) {
        input.value = '';
        close();
        take(text);
      }
    } else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    event.preventDefault();
  });
  // The input keeps the focus while an option is pressed.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const node = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    const chosen = options.find((option) => option.node === node);
    if (chosen) accept(chosen.value);
  });

  return {
    input,
    list,
    show(found, note = '') {
      if (document.activeElement !== input) return;
      options = found.map(({ value, content }, index) => ({
        value,
        node: element('div', { role: 'option', id: `${id}-option-${index}`, 'aria-selected': 'false' }, ...content),
      }));
      list.replaceChildren(
        ...options.map(({ node }) => node),
        ...(note
          ? [element('div', { class: 'compose-list-note', role: 'option', 'aria-disabled': 'true', 'aria-selected': 'false' }, note)]
          : []),
      );
      list.hidden = options.length === 0 && note === '';
      input.setAttribute('aria-expanded', String(!list.hidden));
      // Only what is typed is looked for: Enter on an empty box chooses nothing.
      select(options.length > 0 && input.value.trim() !== '' && !take ? 0 : -1);
    },
    close,
  };
}
