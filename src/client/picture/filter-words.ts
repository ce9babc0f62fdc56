/** What a filter leaves, in words. Needs no browser. */
import { partsOf } from '../../mosaic/who-holds.ts';
import { gradesOf } from '../../pictures/grading.ts';
import type { QuestionTree } from '../../pictures/question-tree.ts';
import { type Filter, isFiltering, namesOf, readinessNote } from './filter.ts';

/**
 * Such as `6 of 168 questions: tag deception, partial or lit; the others are left out`; empty without a filter.
 * @param count how many questions pass it
 */
export function filterWords(filter: Filter, tree: QuestionTree, count: number, isPruned: boolean): string {
  if (!isFiltering(filter)) return '';
  const { tag, status, by, grades, at } = filter;
  const people = namesOf(filter, tree);
  const wanted = partsOf(people).filter(({ key }) => filter.parts.has(key));
  const names = gradesOf(by, tree).filter(({ key }) => grades.has(key));
  const parts = [
    tag && `tag ${tag}`,
    people.length > 0 && `asked by ${people.join(' or ')}${wanted.length > 0 ? ` (${wanted.map(({ name }) => name).join(' or ')})` : ''}`,
    status && `status ${status}`,
    names.map(({ label }) => label).join(' or '),
    at > 0 && `as they were in ${at}`,
  ];
  const of = `${count.toLocaleString('en')} of ${tree.nodes.length.toLocaleString('en')} questions`;
  return `${of}: ${parts.filter(Boolean).join(', ')}${readinessNote(filter)}${isPruned ? '; the others are left out' : ''}`;
}
