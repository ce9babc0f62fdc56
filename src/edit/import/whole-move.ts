/** A move of a list with the ids of the questions that it names: questions that exist, and lines of the list. */
import type { MoveLine, Named } from '../../formats/moves/move-line.ts';
import type { BelowMove, OutlineItem } from '../../formats/outline.ts';
import { didYouMean } from '../../mosaic/near.ts';
import { wordsKey } from '../../mosaic/reason/likeness.ts';
import { SLUG } from '../../mosaic/slug.ts';
import type { FoundNamed } from '../moves/find-named.ts';
import type { DraftQuestions } from './draft-questions.ts';
import type { Fate, PlannedMove } from './planned.ts';

/** Why a move comes to nothing, or to nothing yet. */
export type LeftOut = Required<Pick<PlannedMove, 'reason'>> & { is: 'waits' | 'out' };

export const leftOut = (reason: string, is: LeftOut['is'] = 'out'): LeftOut => ({ is, reason });

/** The questions that a move of a list can name. */
export interface Nameable {
  questions: Pick<DraftQuestions, 'isNew'>;
  fates: ReadonlyMap<OutlineItem, Fate>;
  /** The lines of the list by the words of their titles. */
  byWords: ReadonlyMap<string, OutlineItem>;
  /** The question that exists of a name. */
  find(name: string): FoundNamed;
}

/** @param below the questions below its line that belong to it */
export function wholeMove(move: MoveLine, below: readonly BelowMove[], nameable: Nameable): { move: MoveLine } | LeftOut {
  const named: Named[] = [];
  for (const { name, item, key } of [...namedIn(move).map((each): BelowMove => each), ...below]) {
    const id = item ? idOfItem(item, nameable) : idOfName(name, nameable);
    if (typeof id !== 'string') return id;
    named.push({ name: id, ...(key !== undefined && { key }) });
  }
  switch (move.is) {
    case 'needs':
      return { move: { ...move, names: named } };
    case 'way':
      return { move: { ...move, all: named } };
    case 'hinge':
      return { move: { ...move, favours: named } };
    default:
      return { move };
  }
}

/** The questions that a line names, in its order. */
const namedIn = (move: MoveLine): readonly Named[] =>
  move.is === 'needs' ? move.names : move.is === 'way' ? move.all : move.is === 'hinge' ? move.favours : [];

function idOfItem(item: OutlineItem, { fates }: Nameable): string | LeftOut {
  const fate = fates.get(item);
  if (fate?.is === 'same' || fate?.is === 'new') return fate.id;
  if (fate?.is === 'near' || fate?.is === 'waits') return leftOut(`it names line ${item.line}, which is not decided yet`, 'waits');
  return leftOut(`it names line ${item.line}, which is no question here`);
}

/** An id, new or there; the title of a line of the list; else the title or the label of a question that exists. */
function idOfName(name: string, nameable: Nameable): string | LeftOut {
  if (nameable.questions.isNew(name)) return name;
  const { id, near } = nameable.find(name);
  const item = id !== undefined && SLUG.test(name) ? undefined : nameable.byWords.get(wordsKey(name));
  if (item) return idOfItem(item, nameable);
  return id ?? leftOut(`no question is called "${name}"${didYouMean(near)}; name one by its id, or add a line for it`);
}
