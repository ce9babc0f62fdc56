/** Answers what a reader asks of the frontier. It is loaded, with its data, when somebody first asks. */
import type { FrontierData } from '../../../formats/frontier-data.ts';
import type { TableData } from '../../../formats/table-data.ts';
import type { TreeData } from '../../../pictures/tree-data.ts';
import { element } from '../../element.ts';
import { type Answerer, answererOf, loadJson } from '../answer.ts';
import { namesIn } from '../questions/names-in.ts';
import { rowsOf } from '../questions/rows.ts';
import type { Filter, SortName } from './ask.ts';
import { leafElement } from './leaf-element.ts';
import { type Leaf, leafFinder, leavesOf } from './leaves.ts';

type Addresses = readonly [frontier: string, tree: string, more: string];

/** @throws {Error} when the data cannot be loaded */
export async function loadFrontier(addresses: Addresses): Promise<Answerer<Filter, SortName>> {
  const [frontier, tree, more] = (await Promise.all(addresses.map(loadJson))) as [FrontierData, TreeData, TableData];
  const rows = rowsOf(tree, more);
  const leaves = leavesOf(rows, frontier);
  const base = document.documentElement.dataset.base ?? '/';
  const list = (some: readonly Leaf[]) => [
    element('ul', { class: 'questions leaves', role: 'list' }, ...some.map((leaf) => leafElement(leaf, base))),
  ];
  return answererOf(leaves, leafFinder(leaves), (some) => (some.length > 0 ? list(some) : []), namesIn(rows, tree));
}
