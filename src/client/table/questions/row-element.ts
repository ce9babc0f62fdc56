/** Makes the element of a row: the same as `components/TableRow.astro`. */
import { firstOf, MOST_ASKERS, MOST_TAGS } from '../../../pictures/table-rows.ts';
import { element } from '../../element.ts';
import { fillMark } from '../../picture/marks.ts';
import { cell, counted, link, listed, unit } from '../cells.ts';
import type { Row } from './rows.ts';

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
