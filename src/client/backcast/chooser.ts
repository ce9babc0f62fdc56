/** The controls that choose a question and people: lists, and a box to find a question by words. */
import { goalsIn } from '../../mosaic/backcast/goals.ts';
import type { Moves, Stand } from '../../mosaic/backcast/moves.ts';
import { element } from '../element.ts';
import { holders } from './compared.ts';
import { type GameData, labelIn } from './game-data.ts';

/** The most questions of a group of the list; others are found by words. Chosen by eye. */
const MOST = 200;

export interface QuestionChoices {
  goals: string[];
  withWays: string[];
  others: string[];
}

/** The questions to choose from: goals, other questions with a way, and those with other moves; all of them. */
export function questionChoices(moves: Moves): QuestionChoices {
  const { goals, parts } = goalsIn(moves);
  const idsOf = (stands: readonly Stand[]) => stands.map(({ id }) => id);
  return {
    goals: idsOf(goals),
    withWays: idsOf(parts),
    others: [...moves.values()].flatMap(({ id, ways }) => (ways.length > 0 ? [] : [id])),
  };
}

/** Fills the list of questions. */
export function fillQuestions(select: HTMLSelectElement, { goals, withWays, others }: QuestionChoices, data: GameData): void {
  const group = (label: string, ids: readonly string[]) =>
    ids.length === 0
      ? undefined
      : element('optgroup', { label }, ...ids.slice(0, MOST).map((value) => element('option', { value }, labelIn(data, value))));
  select.replaceChildren(
    ...[group('Goals', goals), group('Part of a way, with ways of their own', withWays), group('With other moves', others)].filter(
      (each) => each !== undefined,
    ),
  );
}

/** Shows a question in the list, also one that is beyond its end. */
export function chooseQuestion(select: HTMLSelectElement, id: string, data: GameData): void {
  if (![...select.options].some(({ value }) => value === id)) select.prepend(element('option', { value: id }, labelIn(data, id)));
  select.value = id;
}

/** Fills the lists of people. */
export function fillPeople(selects: readonly HTMLSelectElement[], data: GameData): void {
  for (const select of selects) select.append(...holders(data).map(([value, name]) => element('option', { value }, name)));
}

/** The questions whose names contain all of some words, in the order of the moves. */
export function findQuestions({ questions }: Pick<GameData, 'questions'>, words: string): string[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return [...questions.values()]
    .filter(({ label = '', title }) => wanted.every((word) => `${label} ${title}`.toLowerCase().includes(word)))
    .map(({ id }) => id);
}
