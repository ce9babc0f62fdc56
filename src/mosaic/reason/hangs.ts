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
  const hanging = new Map<string, Record<keyof Hanging, Question[]>>();
  const on = (id: string) => {
    const known = hanging.get(id) ?? { neededBy: [], settles: [], favours: [] };
    hanging.set(id, known);
    return known;
  };
  for (const question of questions.values()) {
    const { needs, settled_by, hinges } = question.fields;
    for (const id of needs) addOnce(on(id).neededBy, question);
    for (const { all } of settled_by) for (const claim of all) addOnce(on(idIn(claim)).settles, question);
    const favoured = new Set(hinges.flatMap(({ favours }) => favours.map((claim) => questions.get(idIn(claim)))));
    if (favoured.size > 0) on(question.id).favours = [...favoured].filter((other) => other !== undefined);
  }
  return ({ id }) => hanging.get(id) ?? NOTHING;
}

const NOTHING: Hanging = { neededBy: [], settles: [], favours: [] };

/** Adds a question, unless it was the last to be added: the questions come one after another. */
function addOnce(list: Question[], question: Question): void {
  if (list.at(-1) !== question) list.push(question);
}
