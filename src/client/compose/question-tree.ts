/**
 * The questions as a tree that folds, to choose one of them; branches are made when they are opened.
 * https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
import './choose.css';
import type { Outline } from '../../compose/outline.ts';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';

/**
 * @param name what is chosen in it, for assistive technology
 * @param choose gets the id of a question
 */
export function questionTree({ questions }: Outline, name: string, choose: (id: string) => void): HTMLElement {
  const below = Map.groupBy(questions.keys(), (row) => questions[row]?.parent);
  const tree = element('ul', { role: 'tree', 'aria-label': name, class: 'compose-tree' });

  function itemOf(row: number): HTMLElement {
    const { label, title, fill } = questions[row] as Outline['questions'][number];
    const isBranch = below.has(row);
    const words = element('span', { class: 'compose-tree-words', title: title === label ? '' : title }, label);
    const line = element(
      'span',
      { class: 'compose-tree-line' },
      element('span', { class: 'compose-fold', 'aria-hidden': 'true' }),
      fillMark(fill),
      words,
    );
    return element(
      'li',
      {
        role: 'treeitem',
        tabindex: '-1',
        'data-row': `${row}`,
        'aria-selected': 'false',
        'aria-label': title === label ? label : `${label}: ${title}`,
        ...(isBranch && { 'aria-expanded': 'false' }),
      },
      line,
    );
  }

  function fold(item: HTMLElement, isOpen: boolean): void {
    if (!item.hasAttribute('aria-expanded')) return;
    item.setAttribute('aria-expanded', `${isOpen}`);
    const group = item.querySelector(':scope > ul');
    if (isOpen && !group) item.append(element('ul', { role: 'group' }, ...(below.get(rowOf(item)) ?? []).map(itemOf)));
    else if (group) (group as HTMLElement).hidden = !isOpen;
  }

  const rowOf = (item: HTMLElement) => Number(item.dataset.row);
  const isOpen = (item: HTMLElement) => item.getAttribute('aria-expanded') === 'true';
  const visible = () => [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].filter((item) => !item.closest('ul[hidden]'));

  function move(item: HTMLElement | undefined | null): void {
    if (!item) return;
    for (const other of tree.querySelectorAll('[tabindex="0"]')) other.setAttribute('tabindex', '-1');
    item.tabIndex = 0;
    item.focus();
  }

  tree.append(...(below.get(undefined) ?? []).map(itemOf));
  (tree.firstElementChild as HTMLElement | null)?.setAttribute('tabindex', '0');

  tree.addEventListener('keydown', (event) => {
    const item = event.target instanceof Element ? event.target.closest<HTMLElement>('[role=treeitem]') : null;
    if (!item || event.ctrlKey || event.altKey || event.metaKey) return;
    const parent = item.parentElement?.closest<HTMLElement>('[role=treeitem]');
    const near = (step: number) => {
      const items = visible();
      return items[items.indexOf(item) + step];
    };
    if (event.key === 'ArrowDown') move(near(1));
    else if (event.key === 'ArrowUp') move(near(-1));
    else if (event.key === 'ArrowRight') {
      if (item.hasAttribute('aria-expanded') && !isOpen(item)) fold(item, true);
      else move(item.querySelector<HTMLElement>(':scope > ul > li'));
    } else if (event.key === 'ArrowLeft') {
      if (isOpen(item)) fold(item, false);
      else move(parent);
    } else if (event.key === 'Home') move(visible()[0]);
    else if (event.key === 'End') move(visible().at(-1));
    else if (event.key === 'Enter' || event.key === ' ') choose(questions[rowOf(item)]?.id ?? '');
    else if (/^\p{L}$/u.test(event.key)) move(startingWith(event.key, item));
    else return;
    event.preventDefault();
    event.stopPropagation();
  });

  function startingWith(letter: string, item: HTMLElement): HTMLElement | undefined {
    const items = visible();
    const after = items.indexOf(item) + 1;
    return [...items.slice(after), ...items.slice(0, after)].find((other) =>
      other.getAttribute('aria-label')?.toLowerCase().startsWith(letter.toLowerCase()),
    );
  }

  tree.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const item = target?.closest<HTMLElement>('[role=treeitem]');
    if (!item || !target) return;
    if (target.closest('.compose-tree-words')) choose(questions[rowOf(item)]?.id ?? '');
    else {
      fold(item, !isOpen(item));
      move(item);
    }
  });
  return tree;
}
