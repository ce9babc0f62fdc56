/** Choosing one question or several, by words or in the tree. */
import type { Outline } from '../../compose/outline.ts';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import { combobox, type Option } from './combobox.ts';
import type { FindQuestions } from './find-questions.ts';
import { questionTree } from './question-tree.ts';

export interface QuestionField {
  /** Shows the ids that are chosen. */
  show(ids: readonly string[]): void;
  focus(): void;
}

export interface QuestionChoice {
  /** Where it is made. */
  box: HTMLElement;
  /** What is in the ids of its elements; an element with `${id}-label` names it. */
  id: string;
  /** What is chosen, in words, for the tree. */
  name: string;
  placeholder: string;
  outline: Outline;
  find(): FindQuestions;
  /** Whether several may be chosen. */
  many?: boolean;
  /** What is said where none is chosen. */
  none?: string;
  /** Whether a choice can be taken back. */
  removable?: boolean;
  /** Stands behind a chosen question. */
  beside?(id: string): HTMLElement;
  changed(ids: readonly string[]): void;
}

export function questionField(choice: QuestionChoice): QuestionField {
  const { box, id, name, placeholder, outline, many = false, none = '', removable = true, beside, changed } = choice;
  const rows = new Map(outline.questions.map((question, row) => [question.id, row]));
  const find = choice.find();
  let chosen: readonly string[] = [];
  const list = element('ul', { class: 'compose-chosen', role: 'list' });
  const empty = element('p', { class: 'compose-says' }, none);
  const box_ = combobox({
    id,
    labelledby: `${id}-label`,
    ...(document.getElementById(`${id}-messages`) && { describedby: `${id}-messages` }),
    placeholder,
    find(text) {
      if (text === '') box_.close();
      else find(text, (ids) => box_.show(ids.map(optionOf), ids.length === 0 ? 'Nothing here is called so.' : ''));
    },
    choose,
  });
  const inTree = element('details', { class: 'compose-in-tree' }, element('summary', {}, 'Pick in the tree'));
  inTree.addEventListener('toggle', () => {
    if (inTree.open && inTree.childElementCount === 1) inTree.append(questionTree(outline, name, fromTree));
  });

  function choose(picked: string): void {
    if (chosen.includes(picked)) return;
    give(many ? [...chosen, picked] : [picked]);
  }

  function fromTree(picked: string): void {
    choose(picked);
    inTree.open = false;
    inTree.querySelector('summary')?.focus();
  }

  function give(ids: readonly string[]): void {
    show(ids);
    changed(ids);
  }

  function lineageOf(id: string): string[] {
    const above: string[] = [];
    for (let row = outline.questions[rows.get(id) ?? -1]?.parent; row !== undefined; ) {
      const question = outline.questions[row];
      above.unshift(question?.label ?? '');
      row = question?.parent;
    }
    return above;
  }

  /** A question with what is above it, so that one knows which it is. */
  function wordsOf(id: string): (Node | string)[] {
    const question = outline.questions[rows.get(id) ?? -1];
    if (!question) return [element('code', {}, element('bdi', {}, id))];
    const lineage = lineageOf(id);
    return [
      fillMark(question.fill),
      element(
        'span',
        { class: 'compose-option' },
        lineage.length > 0 ? element('span', { class: 'compose-lineage' }, lineage.join(' / ')) : undefined,
        element('span', { class: 'compose-option-name' }, question.label),
        question.title === question.label ? undefined : element('span', { class: 'compose-option-title' }, question.title),
      ),
    ];
  }

  const optionOf = (id: string): Option => ({ value: id, content: wordsOf(id) });

  function show(ids: readonly string[]): void {
    if (ids.join(' ') === chosen.join(' ') && (ids.length > 0 || !empty.hidden)) return;
    chosen = ids;
    list.replaceChildren(
      ...ids.map((each) => {
        const button = element('button', { type: 'button', class: 'compose-remove', 'aria-label': `Remove ${labelOf(each)}` }, '×');
        button.addEventListener('click', () => {
          give(chosen.filter((other) => other !== each));
          box_.input.focus();
        });
        return element('li', {}, ...wordsOf(each), beside?.(each), removable ? button : undefined);
      }),
    );
    list.hidden = ids.length === 0;
    empty.hidden = ids.length > 0 || none === '';
    box_.input.placeholder = ids.length > 0 && !many ? 'Another one, by its words' : placeholder;
  }

  const labelOf = (id: string) => outline.questions[rows.get(id) ?? -1]?.label ?? id;

  empty.hidden = true;
  box.replaceChildren(list, empty, element('div', { class: 'compose-combobox' }, box_.input, box_.list), inTree);
  show([]);
  return { show, focus: () => box_.input.focus() };
}
