/** Prints the plan of an import for people. */
import { shortened, visible } from '../../visible.ts';
import type { Fate, ImportPlan, Planned, PlannedMove } from './planned.ts';

const SIGNS: Record<Fate['is'], string> = { same: '=', near: '?', new: '+', body: '>', heading: '-', out: '-', waits: '-' };

/** The plan as a tree: for each line its title and, below it, what happens to it and why. */
export const printPlan = (items: readonly Planned[], depth = 0): string =>
  items
    .map(({ item, fate, reasons, suggestions, moves = [], children }) => {
      const indent = '  '.repeat(depth);
      const why = reasons.length > 0 ? `: ${reasons.join('; ')}` : '';
      const asker = item.asker === undefined ? '' : `, asked by ${item.asker}`;
      const closest = fate.is === 'new' ? suggestions.find(({ id }) => id !== fate.under) : undefined;
      const note = `${wordsOf(fate)}${asker}${why}${closest ? `; closest is ${closest.id}` : ''}`;
      const below = [...moves.map((move) => `${indent}${moveText(move)}`), printPlan(children, depth + 1)].join('');
      return `${indent}${SIGNS[fate.is]} ${shortened(item.title)}\n${indent}    ${visible(note)}\n${below}`;
    })
    .join('');

const MOVES: Record<PlannedMove['is'], string> = { new: '+', same: '=', waits: '-', out: '-' };

/** A move below its question, with why it is left out. */
const moveText = ({ line, text, is, reason }: PlannedMove): string =>
  `    ${MOVES[is]} ${shortened(text)}\n${reason === undefined ? '' : `        left out${is === 'waits' ? ' for now' : ''}, line ${line}: ${visible(reason)}\n`}`;

function wordsOf(fate: Fate): string {
  switch (fate.is) {
    case 'same':
      return `is ${fate.id}${fate.alsoUnder === undefined ? '' : `, which comes also under ${fate.alsoUnder}`}`;
    case 'near':
      return `may be ${fate.id}; nothing is written for it before somebody decides`;
    case 'new':
      return `new: ${fate.id}, ${fate.under === undefined ? 'a root' : `a part of ${fate.under}`}`;
    case 'body':
      return `into the text of ${fate.of}`;
    case 'heading':
      return 'left out, but not what is below it';
    case 'out':
      return 'left out';
    case 'waits':
      return 'left out for now';
  }
}

/** How many lines there are of each kind, and who is not credited: a few lines. */
export function printSummary({ items, askers }: ImportPlan): string {
  const counts = { same: 0, near: 0, new: 0, body: 0, heading: 0, out: 0, waits: 0 };
  const moved = { new: 0, same: 0, waits: 0, out: 0 };
  const count = (planned: readonly Planned[]): void => {
    for (const { fate, moves = [], children } of planned) {
      counts[fate.is] += 1;
      for (const { is } of moves) moved[is] += 1;
      count(children);
    }
  };
  count(items);
  const kinds: [number, string][] = [
    [counts.new, 'new'],
    [counts.same, 'asked already'],
    [counts.near, 'near a question, for somebody to decide'],
    [counts.body, 'put into texts'],
    [counts.heading + counts.out + counts.waits, 'left out'],
    [moved.new, moved.new === 1 ? 'move added' : 'moves added'],
    [moved.same, moved.same === 1 ? 'move there already' : 'moves there already'],
    [moved.waits + moved.out, moved.waits + moved.out === 1 ? 'move left out' : 'moves left out'],
  ];
  const uncredited = askers.filter(({ poser }) => !poser);
  const names = uncredited.map(({ name, lines }) => `${name === undefined ? 'nobody named' : visible(name)} (${lines})`);
  return [
    `${kinds.flatMap(([number, kind]) => (number > 0 ? [`${number} ${kind}`] : [])).join(', ')}.`,
    ...(counts.near > 0
      ? ['Decide what is near on a terminal, or with --near same, new or skip for all of it; "{#id}" behind a line says what it is.']
      : []),
    ...(names.length > 0 ? [`Credited to nobody, since no source is given for who asks: ${names.join(', ')}.`] : []),
  ].join('\n');
}
