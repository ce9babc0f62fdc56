/** Moves that somebody types into a form, one a line, as the fields of a question. */
import type { Named } from '../../formats/moves/move-line.ts';
import { readMoveLine } from '../../formats/moves/read-move-line.ts';
import { didYouMean } from '../../mosaic/near.ts';
import { shortened } from '../../visible.ts';
import { Refusal } from '../refusal.ts';
import { addMove, type FieldMoves, noMoves } from './field-moves.ts';
import type { FoundNamed } from './find-named.ts';

/**
 * @param text a move in each line that is not blank, with a dash or a star before it or without
 * @param find the question of a name
 * @param source who argues a move whose line does not say
 * @throws {Refusal} with the number of the line and what to write, for a line that cannot be read or that names no question
 */
export function typedMoves(
  text: string,
  find: (name: string) => FoundNamed,
  source?: { from: string; at?: string | undefined },
): FieldMoves {
  const moves = noMoves();
  for (const [index, written] of text.split('\n').entries()) {
    const line = written.trim().replace(/^[-*•]\s+/, '');
    if (line === '') continue;
    const refuse = (reason: string): never => {
      throw new Refusal(`${reason}; in line ${index + 1} of the moves: ${shortened(line)}`);
    };
    const idOf = ({ name }: Named): string => {
      const { id, near } = find(name);
      return id ?? refuse(`Unexpected question "${shortened(name)}", expected the id or the title of one that exists${didYouMean(near)}`);
    };
    const { move, fault } = readMoveLine(line);
    if (fault !== undefined) return refuse(fault);
    switch (move.is) {
      case 'answered':
      case 'ill-posed':
      case 'supposed':
        return refuse('Unexpected answer of the question, expected it in the fields for status and answer');
      case 'way':
        if (move.all.length === 0) refuse('Unexpected way without a condition, expected what has to hold, as in "way to yes: an-id=yes"');
        break;
      case 'needs':
        if (move.names.length === 0) refuse('Unexpected needs without a question, expected one, as in "needs: an-id"');
    }
    if ((move.is === 'way' || move.is === 'hinge') && move.from === undefined && source === undefined)
      refuse('Unexpected move that no source argues, expected its address between brackets behind it, as in (https://…, Section 3)');
    addMove(moves, move, idOf, source);
  }
  return moves;
}
