/** What a person may say that a line is: the same as a question, new, a heading, text, or left out. */
import type { ListLine } from '../../../compose/list/list-plan.ts';
import type { Choice } from '../../../edit/import/planned.ts';
import { element } from '../../element.ts';
import type { QuestionField } from '../question-field.ts';

export interface LineChoices {
  box: HTMLElement;
  show(line: ListLine, choice: Choice | undefined): void;
  focus(): void;
}

/** Makes a field to pick a question in. */
export type Picker = (box: HTMLElement, id: string, name: string, changed: (id: string | undefined) => void) => QuestionField;

/** @param choose hears of every choice; without one, the line is as it was found */
export function lineChoices(line: ListLine, picker: Picker, choose: (choice: Choice | undefined) => void): LineChoices {
  const id = `ListLine-${line.row}`;
  const select = element('select', { id: `${id}-as` });
  const other = made(`${id}-same`, 'The question that it is');
  const fresh = element('div', { class: 'list-new', hidden: '' });
  const title = input('title', 'The question, as it stands on its own page');
  const named = input('id', 'Its id, for ever');
  const place = element('select', { id: `${id}-place` });
  for (const [value, words] of [
    ['', 'Below the line above it'],
    ['root', 'A root of its own'],
    ['under', 'A part of another question …'],
  ] as const)
    place.append(new Option(words, value));
  const under = made(`${id}-under`, 'The question that it is a part of');
  fresh.append(title.box, named.box, labelled(place, 'Where it goes'), under.box);
  const box = element('div', { class: 'list-choices' }, labelled(select, 'This line is'), other.box, fresh);
  let suggested = '';

  function made(name: string, words: string) {
    const inside = element('div', {});
    const field = element(
      'div',
      { class: 'list-field', hidden: '' },
      element('p', { id: `${name}-label`, class: 'compose-label' }, words),
      inside,
    );
    let shown: QuestionField | undefined;
    let chosen: string | undefined;
    return {
      box: field,
      chosen: () => chosen,
      show(next: string | undefined) {
        field.hidden = false;
        chosen = next;
        shown ??= picker(inside, name, words, (picked) => {
          chosen = picked;
          choose(said());
        });
        shown.show(next === undefined ? [] : [next]);
      },
      hide() {
        field.hidden = true;
      },
    };
  }

  function input(name: string, words: string) {
    const control = element('input', { id: `${id}-${name}`, type: 'text', autocomplete: 'off', dir: 'auto' });
    control.addEventListener('change', () => choose(said()));
    return { control, box: labelled(control, words) };
  }

  /** What is chosen; undefined where it is as found, or not said to the end. */
  function said(): Choice | undefined {
    const { value } = select;
    if (value === 'heading' || value === 'body' || value === 'out') return { as: value };
    if (value === 'other') return other.chosen() === undefined ? undefined : { as: 'same', id: other.chosen() as string };
    if (value.startsWith('same ')) return { as: 'same', id: value.slice('same '.length) };
    if (value !== 'new') return undefined;
    const wished = named.control.value.trim();
    const asked = title.control.value.replace(/\s+/g, ' ').trim();
    const above = place.value === 'root' ? null : place.value === 'under' ? under.chosen() : undefined;
    return {
      as: 'new',
      ...(wished !== '' && wished !== named.control.dataset.found && { id: wished }),
      ...(asked !== '' && asked !== line.title && { title: asked }),
      ...(above !== undefined && { under: above }),
    };
  }

  function open(): void {
    if (select.value === 'other') other.show(other.chosen());
    else other.hide();
    fresh.hidden = select.value !== 'new';
    if (place.value === 'under') under.show(under.chosen());
    else under.hide();
  }

  select.addEventListener('change', () => {
    open();
    if (select.value !== 'other' || other.chosen() !== undefined) choose(said());
  });
  place.addEventListener('change', () => {
    open();
    if (place.value !== 'under' || under.chosen() !== undefined) choose(said());
  });

  function fillOptions({ suggestions }: ListLine): void {
    const now = suggestions.map(({ id }) => id).join(' ');
    if (now === suggested && select.length > 0) return;
    suggested = now;
    const { value } = select;
    select.replaceChildren(
      new Option('what was found', ''),
      ...suggestions.map(({ id, title, reasons }) => new Option(`the same as “${title}” (${reasons.join('; ')})`, `same ${id}`)),
      new Option('the same as another question …', 'other'),
      new Option('a new question', 'new'),
      new Option('a heading: leave out this line alone', 'heading'),
      new Option('part of the text of the question above', 'body'),
      new Option('left out, with what is new below it', 'out'),
    );
    select.value = value;
  }

  return {
    box,
    show(now, choice) {
      fillOptions(now);
      const { fate } = now;
      if (fate.is === 'new') {
        named.control.dataset.found = fate.id;
        if (document.activeElement !== named.control) named.control.value = fate.id;
      }
      if (title.control.value === '') title.control.value = (choice?.as === 'new' && choice.title) || now.title;
      // What somebody is choosing now is theirs.
      if (box.contains(document.activeElement) && document.activeElement !== select) return;
      select.value = optionFor(choice, now);
      if (choice?.as === 'new') place.value = choice.under === null ? 'root' : choice.under === undefined ? '' : 'under';
      if (choice?.as === 'new' && choice.under) under.show(choice.under);
      if (select.value === 'other' && choice?.as === 'same') other.show(choice.id);
      open();
    },
    focus: () => select.focus(),
  };
}

const labelled = (control: HTMLElement, words: string) =>
  element('div', { class: 'list-field' }, element('label', { class: 'compose-label', for: control.id }, words), control);

function optionFor(choice: Choice | undefined, { suggestions }: ListLine): string {
  if (!choice) return '';
  if (choice.as !== 'same') return choice.as;
  return suggestions.some(({ id }) => id === choice.id) ? `same ${choice.id}` : 'other';
}
