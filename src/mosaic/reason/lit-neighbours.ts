/** The questions near one of which something is known: where to start from. */
import { hasInsight } from '../fill.ts';
import type { Mosaic, Question } from '../mosaic.ts';

/** The first of some questions, and how many there are. */
export interface LitNeighbours {
  first: Question[];
  count: number;
}

/** Those of a family that are lit, in order, and how many of them come before each of the family. */
interface LitFamily {
  lit: readonly Question[];
  before: ReadonlyMap<Question, number>;
}

/** Whether something is learnt of a question: an insight, or an answer. */
const isLit = ({ fill, citations }: Question) => fill !== 'dark' || citations.some(hasInsight);

/**
 * Finds the lit questions among those to which a question links, those that link to it, and its siblings, the nearest first. Takes no
 * time for siblings that it does not name, so that a family of ten thousand is no work.
 * @param most how many are named
 */
export function litNeighboursIn({ roots }: Pick<Mosaic, 'roots'>, most: number): (question: Question) => LitNeighbours {
  const families = new Map<Question | undefined, LitFamily>();
  const familyOf = ({ parent }: Question) => {
    const known = families.get(parent) ?? litFamily(parent?.children ?? roots);
    families.set(parent, known);
    return known;
  };
  return (question) => {
    const linked = new Set([...question.links, ...question.backlinks].filter((other) => other !== question && isLit(other)));
    const { lit, before } = familyOf(question);
    const own = Number(isLit(question));
    const both = [...linked].filter(({ parent }) => parent === question.parent).length;
    const first = [...linked].slice(0, most);
    let left = (before.get(question) ?? 0) - 1;
    let right = left + 1 + own;
    for (let turn = 0; first.length < most && (left >= 0 || right < lit.length); turn++) {
      const sibling = lit[turn % 2 === 0 ? right++ : left--];
      if (sibling && !linked.has(sibling)) first.push(sibling);
    }
    return { first, count: linked.size + lit.length - own - both };
  };
}

function litFamily(members: readonly Question[]): LitFamily {
  const lit: Question[] = [];
  const before = new Map<Question, number>();
  for (const member of members) {
    before.set(member, lit.length);
    if (isLit(member)) lit.push(member);
  }
  return { lit, before };
}
