/** Answers what a reader asks of the table of all questions. It is loaded, with its data, when somebody first asks. */
import type { TableData } from '../../../formats/table-data.ts';
import type { TreeData } from '../../../pictures/tree-data.ts';
import { type Answerer, answererOf, loadJson } from '../answer.ts';
import type { Filter, SortName } from './ask.ts';
import { questionFinder } from './find-questions.ts';
import { namesIn } from './names-in.ts';
import { rowElement } from './row-element.ts';
import { type Row, rowsOf } from './rows.ts';

/** @throws {Error} when the data cannot be loaded */
export async function loadQuestions(addresses: readonly [tree: string, more: string]): Promise<Answerer<Filter, SortName>> {
  const [tree, more] = (await Promise.all(addresses.map(loadJson))) as [TreeData, TableData];
  const rows = rowsOf(tree, more);
  const base = document.documentElement.dataset.base ?? '/';
  const elements = (some: readonly Row[]) => some.map((row) => rowElement(row, base));
  return answererOf(rows, questionFinder(rows, tree.fills), elements, namesIn(rows, tree));
}
