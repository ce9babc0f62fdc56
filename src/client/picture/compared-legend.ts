/** The legend of the people compared: whose the marks are, and how many questions are in each part. A part is a filter, too. */
import type { QuestionTree } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';
import { askedSign } from './asked-sign.ts';
import { comparedLines } from './compared.ts';
import { type Filter, togglePart } from './filter.ts';

/** Draws it into a list, which stays empty where nobody is compared. */
export function showCompared(list: HTMLElement, filter: Filter, tree: QuestionTree, onChange: (filter: Filter) => void): void {
  const focused = list.querySelector<HTMLElement>(':focus')?.dataset.part;
  const lines = comparedLines(filter, tree);
  list.replaceChildren(
    ...lines.map(({ part, mark, name, count }) => {
      const content = [mark && askedSign(mark), ` ${name} `, element('span', { class: 'count' }, count.toLocaleString('en'))];
      const shown = content.filter((each) => each !== undefined && each !== '');
      if (part === undefined) return element('li', {}, element('span', { class: 'grade' }, ...shown));
      const pressed = String(filter.parts.has(part));
      const button = element('button', { type: 'button', class: 'grade', 'data-part': part, 'aria-pressed': pressed }, ...shown);
      button.addEventListener('click', () => onChange(togglePart(filter, part)));
      return element('li', {}, button);
    }),
  );
  if (focused) list.querySelector<HTMLElement>(`[data-part="${focused}"]`)?.focus();
}
