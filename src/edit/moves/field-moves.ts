/** Moves as the fields of a question have them: with the ids of the questions that they name. */
import type { MoveLine, Named } from '../../formats/moves/move-line.ts';
import { identify } from '../../mosaic/identity.ts';
import type { QuestionFields } from '../../mosaic/schema.ts';

type Way = QuestionFields['settled_by'][number];
type Hinge = QuestionFields['hinges'][number];

/** The moves of one question, and the answers that it can have. */
export interface FieldMoves {
  answers: Map<string, string>;
  needs: string[];
  settled_by: Way[];
  hinges: Hinge[];
}

export const noMoves = (): FieldMoves => ({ answers: new Map(), needs: [], settled_by: [], hinges: [] });

/** What a line says besides moves: how a question is settled. */
export type Outcome = Extract<MoveLine, { is: 'answered' | 'ill-posed' | 'supposed' }>;

/**
 * Adds what a line says to the moves of its question.
 * @param idOf the id of a question that it names
 * @param source who argues it, if the line does not say
 */
export function addMove(
  moves: FieldMoves,
  move: Exclude<MoveLine, Outcome>,
  idOf: (named: Named) => string,
  source?: { from: string; at?: string | undefined },
): void {
  const claims = (named: readonly Named[]) => named.map((each) => `${idOf(each)}${each.key === undefined ? '' : `=${each.key}`}`);
  switch (move.is) {
    case 'answer':
      moves.answers.set(move.key, move.text);
      break;
    case 'needs':
      moves.needs = [...new Set([...moves.needs, ...claims(move.names)])];
      break;
    case 'way':
      moves.settled_by.push({ all: claims(move.all), as: move.as, ...arguedBy(move, source) });
      break;
    case 'hinge':
      moves.hinges.push({
        if: move.if,
        ...(move.then !== undefined && { then: move.then }),
        favours: claims(move.favours),
        ...arguedBy(move, source),
      });
  }
}

function arguedBy(
  { from, at }: { from?: string | undefined; at?: string | undefined },
  source?: { from: string; at?: string | undefined },
) {
  const by = from === undefined ? { ...source, ...(at !== undefined && { at }) } : { from, at };
  return { ...(by.from !== undefined && { from: by.from }), ...(by.at !== undefined && { at: by.at }) };
}

/** Entries as they are written: without what is so by itself. */
export const tidyWay = ({ all, as, ...argued }: Way) => ({ all, ...(as !== 'yes' && { as }), ...argued });
export const tidyHinge = ({ if: key, then, favours, ...argued }: Hinge) => ({
  if: key,
  ...(then !== undefined && { then }),
  ...(favours.length > 0 && { favours }),
  ...argued,
});

const keyOf = (from: string | undefined) => (from === undefined ? undefined : (identify(from)?.key ?? from));

/** Whether two ways, or two hinges, say the same, by the same source. */
export const isSameWay = (one: Way, other: Way): boolean =>
  one.as === other.as && [...one.all].sort().join() === [...other.all].sort().join() && keyOf(one.from) === keyOf(other.from);
export const isSameHinge = (one: Hinge, other: Hinge): boolean =>
  one.if === other.if &&
  one.then === other.then &&
  [...one.favours].sort().join() === [...other.favours].sort().join() &&
  keyOf(one.from) === keyOf(other.from);

/** The addresses of the sources that argue for moves, each once. */
export const addressesOf = ({ settled_by, hinges }: Pick<FieldMoves, 'settled_by' | 'hinges'>): string[] => [
  ...new Map([...settled_by, ...hinges].flatMap(({ from }) => (from === undefined ? [] : [[keyOf(from), from] as const]))).values(),
];
