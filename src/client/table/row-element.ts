/** Makes the element of a row: the same as `components/TableRow.astro`. */
import { firstOf, MOST_ASKERS, MOST_TAGS } from '../../pictures/question-table.ts';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import type { Row } from './rows.ts';

type Content = Node | string | undefined;

/** @param base path of the site, with a slash at both ends */
export function rowElement(row: Row, base: string): HTMLTableRowElement {
  const { id, label, title, top, fill, insights, checked, sources, people, tags, looked } = row;
  const question = (id: string) => `${base}questions/${id}/`;
  const askers = firstOf(people, MOST_ASKERS);
  const shownTags = firstOf(tags, MOST_TAGS);
  return element(
    'tr',
    {},
    element(
      'th',
      { class: 'column-question', scope: 'row' },
      element('a', { class: 'cell-label', href: question(id) }, label),
      label === title ? undefined : element('span', { class: 'cell-title' }, title),
    ),
    cell('fill', [fillMark(fill), fill]),
    cell(
      'number',
      insights > 0 && [...counted(insights, 'insight'), checked > 0 && element('span', { class: 'cell-checked' }, `${checked} checked`)],
    ),
    cell('number', sources > 0 && counted(sources, 'source')),
    cell('looked', looked !== '' && [unit('looked '), element('time', { datetime: looked }, looked)]),
    cell('top', top && [link(top.label, question(top.id))]),
    cell('people', people.length > 0 && [unit('asked by '), ...listed(askers, ([slug, name]) => link(name, `${base}people/${slug}/`))]),
    cell(
      'tags',
      listed(shownTags, (slug) => link(slug, `${base}tags/${slug}/`)),
    ),
  );
}

/** A cell, which is marked where it has nothing to show. */
function cell(column: string, content: readonly (Content | false)[] | false | undefined): HTMLTableCellElement {
  const parts = (content || []).filter((part) => part !== false);
  return element('td', { class: `column-${column}${parts.length > 0 ? '' : ' empty'}` }, ...parts);
}

const link = (name: string, href: string) => element('a', { href }, name);

/** A word that stands beside a number where no head of a column says what it counts. */
const unit = (word: string) => element('span', { class: 'unit' }, word);

const counted = (number: number, one: string) => [`${number}`, unit(number === 1 ? ` ${one}` : ` ${one}s`)];

const listed = <T>({ first, others }: { first: readonly T[]; others: number }, make: (one: T) => Node): Content[] => [
  ...first.flatMap((one, at) => (at > 0 ? [', ', make(one)] : [make(one)])),
  ...(others > 0 ? [` and ${others} more`] : []),
];
