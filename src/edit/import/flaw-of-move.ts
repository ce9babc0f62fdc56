/** What speaks against writing a move of a list: the check would refuse it, or nothing would come of it. */
import type { MoveLine, Named } from '../../formats/moves/move-line.ts';
import { answersOf } from '../../mosaic/answers.ts';
import type { Ids } from '../../mosaic/ids.ts';
import type { DraftQuestions } from './draft-questions.ts';
import { type LeftOut, leftOut } from './whole-move.ts';

interface Known {
  present: { ids: Ids };
  questions: Pick<DraftQuestions, 'movesOf'>;
}

/** @param id the question of the move. @returns undefined if nothing speaks against it */
export function flawOfMove(move: MoveLine, id: string, known: Known): LeftOut | undefined {
  const file = known.present.ids.byId.get(id);
  switch (move.is) {
    case 'answered':
    case 'ill-posed':
    case 'supposed':
      return leftOut('how a question is settled is said with the source that answers it, in its file or on the page that writes');
    case 'answer':
      return !file || file.frontmatter.fields.answers?.[move.key] === move.text
        ? undefined
        : leftOut('the question that exists has answers of its own, or yes and no: change them in its file');
    case 'needs':
      return move.names.length > 0 ? undefined : leftOut('it names no question: name some behind it, or in lines below it');
    case 'way':
      if (move.all.length === 0) return leftOut('it has no condition: name what has to hold behind it, or in lines below it');
      return sourceless(move) ?? unknownAnswer([{ name: id, key: move.as }, ...move.all], known);
    case 'hinge':
      if (move.then === undefined && move.favours.length === 0) return leftOut('nothing follows: say what does behind "then"');
      return sourceless(move) ?? unknownAnswer([{ name: id, key: move.if }, ...move.favours], known);
  }
}

const sourceless = ({ from }: { from?: string | undefined }) =>
  from === undefined
    ? leftOut('no source argues it: put its address between brackets behind it, as in (https://…, Section 3), or say who asks the list')
    : undefined;

/** A claim with an answer that its question cannot have. */
function unknownAnswer(claims: readonly Named[], { questions, present }: Known): LeftOut | undefined {
  for (const { name, key } of claims) {
    const own = [...questions.movesOf(name).answers.keys()];
    const file = present.ids.byId.get(name);
    const keys = file ? answersOf(file.frontmatter.fields) : own.length > 0 ? own : answersOf({});
    if (key !== undefined && !keys.includes(key)) return leftOut(`the answers of ${name} are ${keys.join(', ')}, and not "${key}"`);
  }
  return undefined;
}
