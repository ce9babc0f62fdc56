/** Answers what a reader asks of the list of all sources. It is loaded, with its data, when somebody first asks. */
import type { SourcesData } from '../../../formats/sources-data.ts';
import { type Answerer, answererOf, loadJson } from '../answer.ts';
import type { Filter, SortName } from './ask.ts';
import { rowElements } from './row-element.ts';
import { rowsOf, sourceFinder } from './rows.ts';

/** @throws {Error} when the data cannot be loaded */
export async function loadSources(address: string): Promise<Answerer<Filter, SortName>> {
  const rows = rowsOf((await loadJson(address)) as SourcesData);
  const base = document.documentElement.dataset.base ?? '/';
  return answererOf(rows, sourceFinder(rows), (some, before, asked) => rowElements(some, before, asked, base), {});
}
