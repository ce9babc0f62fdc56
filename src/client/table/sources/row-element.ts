/** Makes the elements of rows: the same as `components/SourceTable.astro` and `SourceTableRow.astro`. */
import { sourceLine } from '../../../views/source-line.ts';
import { element } from '../../element.ts';
import type { Asked } from '../asked.ts';
import { cell, link, listed, unit } from '../cells.ts';
import type { Row } from './rows.ts';

/**
 * The rows of a page, each year below its head where they are in the order of dates.
 * @param before the row before the first of them
 * @param base path of the site, with a slash at both ends
 */
export const rowElements = (rows: readonly Row[], before: Row | undefined, { sort }: Asked, base: string): HTMLElement[] =>
  rows.flatMap((row, at) => {
    const isByYear = sort === undefined || sort.by === 'date';
    const isFirst = (at === 0 ? before : rows[at - 1])?.year !== row.year;
    return [...(isByYear && isFirst ? [groupElement(row.year)] : []), rowElement(row, base)];
  });

const groupElement = (year: string) =>
  element('tr', { class: 'group' }, element('th', { colspan: '6', scope: 'rowgroup' }, year || 'Without a date'));

function rowElement({ slug, name, url, kind, date, authors, questions, insights, waiting }: Row, base: string): HTMLElement {
  const line = sourceLine({ authors: authors.map((author) => ({ name: author.name, href: `${base}people/${author.slug}/` })) });
  const names = listed({ first: line.authors, others: line.others }, (author) => link(author.name, author.href));
  return element(
    'tr',
    {},
    element(
      'th',
      { class: 'column-source', scope: 'row' },
      element('a', { class: 'cell-label', href: `${base}sources/${slug}/` }, name),
      authors.length > 0 ? element('span', { class: 'cell-authors' }, ...names) : undefined,
    ),
    cell('date', date !== '' && [date]),
    cell('kind', [element('a', { class: 'external', href: url, rel: 'noopener nofollow ugc' }, kind)]),
    number(questions, questions === 1 ? ' question' : ' questions'),
    number(insights, insights === 1 ? ' insight' : ' insights'),
    number(waiting, ' waiting'),
  );
}

const number = (many: number, word: string) => cell('number', many > 0 && [`${many}`, unit(word)]);
