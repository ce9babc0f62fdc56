/** Which questions a reader wants to see, as plain data that can be part of an address. Needs no browser. */

import { isStatus, statusOf } from '../../pictures/fills.ts';
import { type Grading, grader, gradesOf } from '../../pictures/grading.ts';
import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';

export interface Filter {
  /** A tag, or '' for all questions. */
  tag: string;
  /** The slug of a person who poses it, or '' for all. */
  person: string;
  /** A status, or '' for all. */
  status: string;
  /** What the colours show. */
  by: Grading;
  /** Keys of the wanted grades; empty for all. */
  grades: ReadonlySet<string>;
}

export const NO_FILTER: Filter = { tag: '', person: '', status: '', by: 'fill', grades: new Set() };

export const isFiltering = ({ tag, person, status, grades }: Filter) => tag !== '' || person !== '' || status !== '' || grades.size > 0;

/** The questions that pass a filter. */
export function matching(tree: QuestionTree, filter: Filter): Set<QuestionNode> {
  const { tag, person, status, by, grades } = filter;
  const gradeOf = grader(by, tree);
  return new Set(
    tree.nodes.filter(
      (node) =>
        (tag === '' || node.tags.includes(tag)) &&
        (person === '' || node.people.includes(person)) &&
        (status === '' || statusOf(node.fill) === status) &&
        (grades.size === 0 || grades.has(gradeOf(node))),
    ),
  );
}

/** Adds a grade to those wanted, or removes it. To want all grades is the same as to want none. */
export function toggleGrade(filter: Filter, key: string, tree: QuestionTree): Filter {
  const grades = new Set(filter.grades);
  if (!grades.delete(key)) grades.add(key);
  return { ...filter, grades: grades.size === gradesOf(filter.by, tree).length ? new Set() : grades };
}

/** Writes a filter into the parameters of an address. */
export function writeFilter({ tag, person, status, by, grades }: Filter, words: URLSearchParams): void {
  if (tag) words.set('tag', tag);
  if (person) words.set('person', person);
  if (status) words.set('status', status);
  if (by !== 'fill') words.set('colour', by);
  if (grades.size > 0) words.set('only', [...grades].join(' '));
}

/** Reads a filter from the parameters of an address; what is not in the mosaic is left out. */
export function readFilter(words: URLSearchParams, tree: QuestionTree): Filter {
  const tag = words.get('tag') ?? '';
  const person = words.get('person') ?? '';
  const status = words.get('status') ?? '';
  const colour = words.get('colour');
  const by = colour === 'insights' || colour === 'age' ? colour : 'fill';
  const keys = new Set(gradesOf(by, tree).map(({ key }) => key));
  return {
    tag: tree.tags.includes(tag) ? tag : '',
    person: tree.people.has(person) ? person : '',
    status: isStatus(status) ? status : '',
    by,
    grades: new Set((words.get('only') ?? '').split(' ').filter((key) => keys.has(key))),
  };
}
