/** Reads the moves of questions from their fields. */
import { answersOf } from '../answers.ts';
import { idIn, keyIn } from '../holders.ts';
import type { QuestionFields } from '../schema.ts';
import { type Claim, type Moves, NO_ANSWER, type Outcome, SOME_ANSWER, type Stand } from './moves.ts';

/** @param resolve gives the present id for a former one */
export function movesOf(questions: Iterable<{ id: string; fields: QuestionFields }>, resolve: (id: string) => string = (id) => id): Moves {
  return new Map(Array.from(questions, ({ id, fields }) => [id, standOf(id, fields, resolve)]));
}

function standOf(id: string, fields: QuestionFields, resolve: (id: string) => string): Stand {
  const claims = (texts: readonly string[]) => texts.map((text) => claimOf(resolve(idIn(text)), keyIn(text)));
  const given = givenBy(fields);
  return {
    id,
    keys: answersOf(fields),
    ...(given !== undefined && { given }),
    needs: fields.needs.map(resolve),
    ways: fields.settled_by.map(({ all, as, ...argued }) => ({ all: claims(all), as, ...argued })),
    hinges: fields.hinges.map(({ favours, ...hinge }) => ({ ...hinge, favours: claims(favours) })),
  };
}

const claimOf = (id: string, key: string | undefined): Claim => (key === undefined ? { id } : { id, key });

/** What its file says of the answer of a question. One that is answered and has only yes and no may leave open which. */
function givenBy({ status, answer }: QuestionFields): Outcome | undefined {
  if (status === 'ill-posed') return NO_ANSWER;
  return status === 'answered' ? (answer ?? SOME_ANSWER) : undefined;
}
