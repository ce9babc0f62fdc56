/** What the legend says of the people compared. Needs no browser. */
import { type Held, ownOf, partOf, partsOf } from '../../mosaic/who-holds.ts';
import type { QuestionTree } from '../../pictures/question-tree.ts';
import { askedIn, type Filter, matching, namesOf } from './filter.ts';

/** A line of the legend. */
export interface ComparedLine {
  /** The part that it names; none for one of more than two people. */
  part?: string;
  /** The mark that questions of it have; none where it can be any of several. */
  mark?: Held;
  name: string;
  /** How many questions that pass the rest of the filter are in it. */
  count: number;
}

/** Of two people the three parts; of more each person, then how many questions one, two and so on of them ask. Nothing for fewer. */
export function comparedLines(filter: Filter, tree: QuestionTree): ComparedLine[] {
  const { people } = filter;
  if (people.length < 2) return [];
  const names = namesOf(filter, tree);
  const asked = Array.from(matching(tree, { ...filter, parts: new Set() }), (node) => askedIn(filter, node));
  const countOf = (isIn: (held: Held) => boolean) => asked.filter(isIn).length;
  const each = names.map((name, at): ComparedLine => ({ name, mark: ownOf(people, at), count: countOf((held) => held[at] === '1') }));
  const parts = partsOf(names).map(
    ({ key, name, held }): ComparedLine => ({
      part: key,
      name,
      ...(held && { mark: held }),
      count: countOf((each) => partOf(each) === key),
    }),
  );
  return people.length === 2 ? parts : [...each, ...parts];
}
