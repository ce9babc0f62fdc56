/** What hangs on the answer of a question: the questions that need it, those that it helps to settle, and those that it speaks about. */
import { idIn } from '../holders.ts';
import type { Mosaic, Question } from '../mosaic.ts';

/** Questions that hang on another one: the first two lists in tree order, the last as its hinges have them. */
export interface Hanging {
  /** They cannot be worked on before it is settled. */
  neededBy: readonly Question[];
  /** It is part of a way to settle them. */
  settles: readonly Question[];
  /** A possible answer of it speaks for or against one of theirs, or makes them matter more. */
  favours: readonly Question[];
}

/** Finds what hangs on a question directly. */
export function hangingOn({ questions }: Mosaic): (question: Question) => Hanging {
  const neededBy = new Map<string, Set<Question>>();
  const settles = new Map<string, Set<Question>>();
  const add = (to: Map<string, Set<Question>>, id: string, question: Question) => {
    const others = to.get(id) ?? new Set();
    to.set(id, others.add(question));
  };
  for (const question of questions.values()) {
    for (const id of question.fields.needs) add(neededBy, id, question);
    for (const { all } of question.fields.settled_by) for (const claim of all) add(settles, idIn(claim), question);
  }
  return ({ id, fields }) => {
    const favoured = new Set(fields.hinges.flatMap(({ favours }) => favours.map((claim) => questions.get(idIn(claim)))));
    return {
      neededBy: [...(neededBy.get(id) ?? [])],
      settles: [...(settles.get(id) ?? [])],
      favours: [...favoured].filter((other) => other !== undefined),
    };
  };
}
