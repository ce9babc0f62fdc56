/** Compares the lines of a list with the questions that exist. */
import { align } from './align.ts';
import type { Alignment } from './alignment.ts';
import type { Choice, Poser, Suggestion } from './planned.ts';
import { keysOfAsker } from './posers.ts';
import type { Present } from './present.ts';
import { reasonsFor } from './reasons.ts';
import type { Row } from './rows.ts';

/** How many questions are suggested for a line, and the least score of one; chosen by eye. */
const SUGGESTED = 5;
const LEAST = 0.2;

export interface Compared extends Alignment {
  suggestions: Suggestion[];
  /** Whether the list itself names the question, as an export does. */
  isNamed: boolean;
}

/**
 * @param posers of each row
 * @param isTopic whether a row only stands over others
 */
export function compare(
  { known, ids, personOf }: Present,
  rows: readonly Row[],
  {
    posers,
    choices,
    isTopic,
    under,
  }: {
    posers: readonly (Poser | undefined)[];
    choices: ReadonlyMap<number, Choice>;
    isTopic(row: Row): boolean;
    under: string | undefined;
  },
): Compared[] {
  const namedBy = ({ item }: Row) => (item.id === undefined ? undefined : ids.resolve(item.id)?.id);
  const lines = rows.map((row, index) => {
    const choice = choices.get(index);
    const chosen = choice && (choice.as === 'same' ? (ids.resolve(choice.id)?.id ?? null) : null);
    const { title, asker } = row.item;
    return {
      title,
      // What a move names may be anywhere.
      above: row.item.isBelowMove ? undefined : row.above,
      isHeading: isTopic(row),
      posers: keysOfAsker(asker, posers[index], personOf),
      given: choice ? chosen : namedBy(row),
    };
  });
  return align(lines, known, under).map((alignment, index) => {
    const { candidates, match } = alignment;
    const listed = [...(match ? [match] : []), ...candidates.filter(({ id, score }) => id !== match?.id && score >= LEAST)];
    const suggestions = listed.slice(0, SUGGESTED).map((candidate) => {
      const { id, score } = candidate;
      return { id, title: known.byId.get(id)?.title ?? '', score, reasons: reasonsFor(candidate) };
    });
    return { ...alignment, suggestions, isNamed: !choices.has(index) && namedBy(rows[index] as Row) !== undefined };
  });
}
