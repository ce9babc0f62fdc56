/** The controls above the picture: the question, the people whose moves count, what is drawn, and the layout. */
import { findBox } from '../tree/find-box.ts';
import type { Layout } from '../tree/state.ts';
import type { Shown } from './address.ts';
import { chooseQuestion, fillPeople, fillQuestions, findQuestions, type QuestionChoices } from './chooser.ts';
import type { GameData } from './game-data.ts';

export interface BackcastControls {
  /** Shows what is chosen elsewhere. @param layout in which the picture is drawn now */
  show(shown: Shown & { question: string }, layout: Layout): void;
  /** Goes to the next question found, or to the previous one. */
  turn(by: 1 | -1): void;
}

/** @param go called with what a reader chooses; in place of the present step of the history where they have not ended */
export function backcastControls(
  whole: HTMLElement,
  data: GameData,
  choices: QuestionChoices,
  go: (next: Partial<Shown>, anchor: undefined, method: 'pushState' | 'replaceState') => void,
): BackcastControls {
  const find = <E extends HTMLElement>(name: string) => whole.querySelector<E>(`[data-backcast-${name}]`) as E;
  const choose = (next: Partial<Shown>) => go(next, undefined, 'pushState');

  const questions = find<HTMLSelectElement>('question');
  fillQuestions(questions, choices, data);
  questions.addEventListener('change', () => choose({ question: questions.value }));
  const finder = findBox(
    (name) => whole.querySelector(`[data-tree-${name}]`),
    (words) => findQuestions(data, words),
    (id) => {
      // Each letter may find another one.
      if (id !== undefined) go({ question: id }, undefined, 'replaceState');
    },
  );

  const people = [...whole.querySelectorAll<HTMLSelectElement>('[data-backcast-person]')];
  fillPeople(people, data);
  for (const select of people)
    select.addEventListener('change', () => {
      const chosen = people.map(({ value }) => value).filter(Boolean);
      choose({ people: [...new Set(people[0]?.value ? chosen : [])] });
    });
  const soft = find<HTMLInputElement>('soft');
  soft.addEventListener('change', () => choose({ soft: soft.checked }));
  const layouts = whole.querySelectorAll<HTMLElement>('[data-tree-layout]');
  for (const button of layouts) button.addEventListener('click', () => choose({ layout: button.dataset.treeLayout as Layout }));

  return {
    show(shown, layout) {
      chooseQuestion(questions, shown.question, data);
      people.forEach((select, place) => {
        select.value = shown.people[place] ?? '';
      });
      if (people[1]) people[1].disabled = shown.people.length === 0;
      soft.checked = shown.soft;
      for (const button of layouts) button.setAttribute('aria-pressed', String(button.dataset.treeLayout === layout));
      for (const box of whole.querySelectorAll<HTMLElement>('[data-tree-zoom]')) box.hidden = layout === 'indented';
    },
    turn: finder.turn,
  };
}
