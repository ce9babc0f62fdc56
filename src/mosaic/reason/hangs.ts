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
  const hanging = new Map<string, Record<keyof Hanging, Set<Question>>>();
  const on = (id: string) => {
    const known = hanging.get(id) ?? { neededBy: new Set(), settles: new Set(), favours: new Set() };
    hanging.set(id, known);
    return known;
  };
  for (const question of questions.values()) {
    const { needs, settled_by, hinges } = question.fields;
    for (const id of needs) on(id).neededBy.add(question);
    for (const { all } of settled_by) for (const claim of all) on(idIn(claim)).settles.add(question);
    for (const { favours } of hinges) {
      for (const claim of favours) {
        const favoured = questions.get(idIn(claim));
        if (favoured) on(question.id).favours.add(favoured);
      }
    }
  }
  return ({ id }) => {
    const { neededBy = [], settles = [], favours = [] } = hanging.get(id) ?? {};
    return { neededBy: [...neededBy], settles: [...settles], favours: [...favours] };
  };
}
