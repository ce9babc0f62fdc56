/** The table of all questions as CSV, for spreadsheets. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Addresses } from '../views/address.ts';
import { askersIn, tableNumbers, tagsOf } from '../views/table-page.ts';
import { topIn, topsOf } from '../views/tops.ts';
import { printCsv } from './csv.ts';

/** Name of the file below the base path. */
export const TABLE_CSV = 'questions.csv';

const HEAD = 'id,label,question,root,status,fill,insights,checked,sources,asked by,tags,looked,address'.split(',');

/**
 * One line a question, in tree order.
 * @param origin of the published site, without a trailing slash
 */
export function printQuestionTable(mosaic: Mosaic, origin: string, to: Addresses): string {
  const topOf = topIn(topsOf(mosaic));
  const askersOf = askersIn(mosaic);
  const lines = Array.from(mosaic.questions.values(), (question) => {
    const { id, label, title, fill, status, fields } = question;
    const { insights, checked, sources } = tableNumbers(question);
    const askedBy = askersOf(question)
      .map(({ name }) => name)
      .join('; ');
    const { looked = '' } = fields;
    const place = topOf(question)?.label ?? '';
    return [
      id,
      label,
      title,
      place,
      status,
      fill,
      insights,
      checked,
      sources,
      askedBy,
      tagsOf(question).join(' '),
      looked,
      origin + to.question(id),
    ];
  });
  return printCsv([HEAD, ...lines]);
}
