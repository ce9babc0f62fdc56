/** Says what becomes of a line of a list. */
import type { ListLine } from '../../../compose/list/list-plan.ts';
import type { PlannedMove } from '../../../edit/import/planned.ts';

/** Part of a sentence: words, or a question by its id. */
export type Part = string | { id: string };

/** The sign of each fate, which stands before a line. */
export const SIGNS: Readonly<Record<ListLine['fate']['is'], string>> = {
  same: '=',
  near: '?',
  new: '+',
  body: '¶',
  heading: '–',
  out: '×',
  waits: '…',
};

/** The sign of a move, and what becomes of it. */
export const MOVE_SIGNS: Readonly<Record<PlannedMove['is'], string>> = { new: '+', same: '=', waits: '…', out: '×' };
export const MOVE_WORDS: Readonly<Record<PlannedMove['is'], string>> = {
  new: 'a move, new',
  same: 'a move, here already',
  waits: 'a move that waits',
  out: 'a move, left out',
};

/** @param lineOf the line of the text that a row comes from */
export function fateParts({ fate }: Pick<ListLine, 'fate'>, lineOf: (row: number) => number): Part[] {
  switch (fate.is) {
    case 'same':
      return [
        'The same as ',
        { id: fate.id },
        ...(fate.alsoUnder === undefined ? [] : [', which comes also under ', { id: fate.alsoUnder }]),
      ];
    case 'near':
      return ['Near ', { id: fate.id }];
    case 'new':
      return fate.under === undefined ? ['New, a root of its own'] : ['New, a part of ', { id: fate.under }];
    case 'heading':
      return ['A heading: left out, but not what is below it'];
    case 'body':
      return ['Goes into the text of ', { id: fate.of }];
    case 'out':
      return ['Left out'];
    case 'waits':
      return [`Waits until line ${lineOf(fate.for)} is decided`];
  }
}

/** How many lines there are of each kind, in words: `12 new, 7 here already`. */
export function countWords(lines: readonly Pick<ListLine, 'fate' | 'moves'>[]): string {
  const moves = lines.flatMap((line) => line.moves ?? []);
  const moved = moves.filter(({ is }) => is === 'new').length;
  const lost = moves.filter(({ is }) => is === 'waits' || is === 'out').length;
  const count = (...fates: ListLine['fate']['is'][]) => lines.filter(({ fate }) => fates.includes(fate.is)).length;
  const kinds: [number, string][] = [
    [count('new'), 'new'],
    [count('same'), 'here already'],
    [count('body'), 'put into texts'],
    [count('heading', 'out'), 'left out'],
    [moved, moved === 1 ? 'move' : 'moves'],
    [lost, lost === 1 ? 'move left out' : 'moves left out'],
    [count('waits'), count('waits') === 1 ? 'waits for a decision' : 'wait for a decision'],
  ];
  return kinds.flatMap(([number, words]) => (number > 0 ? [`${number} ${words}`] : [])).join(', ');
}
