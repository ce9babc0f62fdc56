/** The filters above a picture: tag, person, status, colours, and the legend, which is a filter too. */

import { STATUSES } from '../../pictures/fills.ts';
import { type Grading, grader, gradesOf } from '../../pictures/grading.ts';
import type { QuestionTree } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';
import { showCompared } from './compared-legend.ts';
import { type Filter, isFiltering, matching, NO_FILTER, READY, readinessNote, toggleGrade, writeFilter } from './filter.ts';
import { fillMark } from './marks.ts';
import { peopleChoice } from './people-choice.ts';

export interface FilterBar {
  /** Shows a filter that was set elsewhere. */
  show(filter: Filter, prune: boolean): void;
}

/** Makes the filters of a page work. */
export function filterBar(box: HTMLElement, tree: QuestionTree, onChange: (filter: Filter, prune: boolean) => void): FilterBar {
  const part = <E extends HTMLElement>(name: string) => box.querySelector<E>(`[data-filter-${name}]`);
  const [tag, person, status] = [part<HTMLSelectElement>('tag'), part<HTMLSelectElement>('person'), part<HTMLSelectElement>('status')];
  const colour = part<HTMLSelectElement>('colour');
  const [prune, legend, result, clear] = [part<HTMLInputElement>('prune'), part('legend'), part('said'), part('clear')];
  const compared = part('compared');
  let filter = NO_FILTER;

  tag?.append(...tree.tags.map((slug) => element('option', { value: slug }, slug)));
  status?.append(...[...STATUSES, ...READY].map((name) => element('option', { value: name }, name)));
  const showPeople = person && peopleChoice(person, tree, (people) => change({ ...filter, people, parts: new Set() }));

  function show(next: Filter, pruned: boolean): void {
    filter = next;
    if (tag) tag.value = filter.tag;
    showPeople?.(filter.people);
    if (status) status.value = filter.status;
    if (colour) colour.value = filter.by;
    if (prune) prune.checked = pruned;
    if (legend) showLegend(legend);
    if (compared) showCompared(compared, filter, tree, change);
    keepInLinks();
    if (clear) clear.hidden = !isFiltering(filter);
    if (result) {
      const count = matching(tree, filter).size;
      result.textContent = isFiltering(filter)
        ? `${count.toLocaleString('en')} of ${tree.nodes.length.toLocaleString('en')} questions${readinessNote(filter)}`
        : '';
    }
  }

  function showLegend(list: HTMLElement): void {
    const gradeOf = grader(filter.by, tree);
    const counts = new Map<string, number>();
    for (const node of matching(tree, { ...filter, grades: new Set() })) counts.set(gradeOf(node), (counts.get(gradeOf(node)) ?? 0) + 1);
    const focused = list.querySelector<HTMLElement>(':focus')?.dataset.grade;
    list.replaceChildren(
      ...gradesOf(filter.by, tree).map(({ key, label, meaning }) => {
        const sign = filter.by === 'fill' ? fillMark(key) : element('span', { class: `swatch grade-${key}` });
        const inWords = element('span', { class: 'meaning' }, meaning === label ? '' : (meaning ?? ''));
        const count = element('span', { class: 'count' }, (counts.get(key) ?? 0).toLocaleString('en'));
        const pressed = String(filter.grades.has(key));
        const button = element(
          'button',
          { type: 'button', class: 'grade', 'data-grade': key, 'aria-pressed': pressed },
          sign,
          ` ${label} `,
          inWords,
          ' ',
          count,
        );
        button.addEventListener('click', () => change(toggleGrade(filter, key, tree)));
        return element('li', {}, button);
      }),
    );
    if (focused) list.querySelector<HTMLElement>(`[data-grade="${focused}"]`)?.focus();
  }

  /** Links to other pictures lead to the same questions there. */
  function keepInLinks(): void {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-same-filter]')) {
      const words = new URLSearchParams();
      writeFilter(filter, words);
      if (isFiltering(filter) && link.dataset.sameFilter) words.set(link.dataset.sameFilter, '1');
      link.search = words.toString();
    }
  }

  function change(next: Filter): void {
    show(next, prune?.checked ?? false);
    onChange(next, prune?.checked ?? false);
  }

  tag?.addEventListener('change', () => change({ ...filter, tag: tag.value }));
  status?.addEventListener('change', () => change({ ...filter, status: status.value }));
  colour?.addEventListener('change', () => change({ ...filter, by: colour.value as Grading, grades: new Set() }));
  prune?.addEventListener('change', () => change(filter));
  clear?.addEventListener('click', () => {
    change({ ...NO_FILTER, by: filter.by });
    tag?.focus();
  });
  for (const control of box.querySelectorAll<HTMLElement>('[data-needs-script]')) control.hidden = false;
  show(NO_FILTER, false);
  return { show };
}
