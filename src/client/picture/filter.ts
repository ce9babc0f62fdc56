/** Which questions a reader wants to see, as plain data that can be part of an address. Needs no browser. */

import { comparedOf, type Held, heldBy, partOf, partsOf } from '../../mosaic/who-holds.ts';
import { isStatus, statusOf } from '../../pictures/fills.ts';
import { isThere } from '../../pictures/film.ts';
import { GRADINGS, type Grading, grader, gradesOf } from '../../pictures/grading.ts';
import type { QuestionNode, QuestionTree } from '../../pictures/question-tree.ts';

export interface Filter {
  /** A tag, or '' for all questions. */
  tag: string;
  /** The slugs of people of whom one poses it, each once; none for all questions. Several are compared. */
  people: readonly string[];
  /** The wanted parts of what several people pose together; empty for all. */
  parts: ReadonlySet<string>;
  /** A status, `ready` or `blocked`, or '' for all. */
  status: string;
  /** What the colours show. */
  by: Grading;
  /** Keys of the wanted grades; empty for all. */
  grades: ReadonlySet<string>;
  /** The year at whose end things are shown, and the one since which changes are marked. 0 is today, and no comparison. */
  at: number;
  since: number;
}

export const NO_FILTER: Filter = { tag: '', people: [], parts: new Set(), status: '', by: 'fill', grades: new Set(), at: 0, since: 0 };

/** What can be asked for beside statuses. */
export const READY: readonly string[] = ['ready', 'blocked'];

/** Whether it asks for some questions among all that there were. */
export const isChoosing = ({ tag, people, status, grades }: Filter) => tag !== '' || people.length > 0 || status !== '' || grades.size > 0;

/** Whether it leaves anything out: a year does that, too. */
export const isFiltering = (filter: Filter) => filter.at > 0 || isChoosing(filter);

/** No source says when a question could be worked on. */
export const readinessNote = ({ at, by, status }: Filter): string =>
  at > 0 && (by === 'readiness' || READY.includes(status)) ? ' (readiness is that of today)' : '';

/** Who of the people compared pose a question; empty where nobody does, or nobody is compared. */
export const askedIn = ({ people }: Filter, node: QuestionNode): Held => (people.length > 1 ? heldBy(people, node.people) : '');

/** The names of the people of a filter. */
export const namesOf = ({ people }: Filter, tree: QuestionTree): string[] => people.map((slug) => tree.people.get(slug) ?? slug);

/** The questions that pass a filter, of a tree that shows its year. */
export function matching(tree: QuestionTree, filter: Filter): Set<QuestionNode> {
  const { tag, people, parts, status, by, grades } = filter;
  const isAsked = (node: QuestionNode): boolean => {
    const held = heldBy(people, node.people);
    return held !== '' && (parts.size === 0 || parts.has(partOf(held)));
  };
  const gradeOf = grader(by, tree);
  return new Set(
    tree.nodes.filter(
      (node) =>
        isThere(node) &&
        (tag === '' || node.tags.includes(tag)) &&
        (people.length === 0 || isAsked(node)) &&
        (status === '' || statusOf(node.fill) === status || node.readiness === status) &&
        (grades.size === 0 || grades.has(gradeOf(node))),
    ),
  );
}

/** Adds a grade to those wanted, or removes it. */
export const toggleGrade = (filter: Filter, key: string, tree: QuestionTree): Filter => ({
  ...filter,
  grades: toggled(filter.grades, key, gradesOf(filter.by, tree).length),
});

/** Adds a part to those wanted, or removes it. */
export const togglePart = (filter: Filter, key: string): Filter => ({
  ...filter,
  parts: toggled(filter.parts, key, partsOf(filter.people).length),
});

/** To want all is the same as to want none. */
function toggled(wanted: ReadonlySet<string>, key: string, count: number): Set<string> {
  const next = new Set(wanted);
  if (!next.delete(key)) next.add(key);
  return next.size === count ? new Set() : next;
}

/** Writes a filter into the parameters of an address. */
export function writeFilter({ tag, people, parts, status, by, grades, at, since }: Filter, words: URLSearchParams): void {
  if (tag) words.set('tag', tag);
  for (const person of people) words.append('person', person);
  if (parts.size > 0) words.set('part', [...parts].join(' '));
  if (status) words.set('status', status);
  if (by !== 'fill') words.set('colour', by);
  if (grades.size > 0) words.set('only', [...grades].join(' '));
  if (at > 0) words.set('at', String(at));
  if (since > 0) words.set('since', String(since));
}

/** Reads a filter from the parameters of an address; what is not in the mosaic is left out. */
export function readFilter(words: URLSearchParams, tree: QuestionTree): Filter {
  const tag = words.get('tag') ?? '';
  const people = comparedOf(words.getAll('person'), (slug) => tree.people.has(slug));
  const parts = new Set(partsOf(people).map(({ key }) => key));
  const status = words.get('status') ?? '';
  const colour = words.get('colour');
  const by = GRADINGS.find((grading) => grading === colour) ?? 'fill';
  const keys = new Set(gradesOf(by, tree).map(({ key }) => key));
  const [at, since] = [yearIn(words.get('at')), yearIn(words.get('since'))];
  return {
    tag: tree.tags.includes(tag) ? tag : '',
    people,
    parts: listed(words, 'part', parts),
    status: isStatus(status) || READY.includes(status) ? status : '',
    by,
    grades: listed(words, 'only', keys),
    at,
    since: at > 0 && since >= at ? 0 : since,
  };
}

/** A year as sources can have it, or 0. */
const yearIn = (word: string | null) => (/^[12]\d{3}$/.test(word ?? '') ? Number(word) : 0);

const listed = (words: URLSearchParams, name: string, known: ReadonlySet<string>) =>
  new Set((words.get(name) ?? '').split(' ').filter((key) => known.has(key)));
