/** The questions as rows of the table, from the data of the tree and what the table adds to it. Needs no browser. */
import type { TableData } from '../../../formats/table-data.ts';
import { statusOf } from '../../../pictures/fills.ts';
import { knownInRow } from '../../../pictures/table-rows.ts';
import type { TreeData } from '../../../pictures/tree-data.ts';
import { plain } from '../../reading/filter.ts';
import type { Filter } from './ask.ts';

export interface Row {
  /** Its place in tree order, from 0. */
  place: number;
  id: string;
  label: string;
  title: string;
  /** The root or branch that it is in. */
  top: Row | undefined;
  fill: string;
  insights: number;
  checked: number;
  sources: number;
  /** Slugs and names of those who ask. */
  people: readonly (readonly [slug: string, name: string])[];
  tags: readonly string[];
  /** A month or a day, or empty. */
  looked: string;
  /** The words by which it is found. */
  text: string;
  /** What the filters ask for. */
  values: Readonly<Record<Exclude<Filter, 'looked'>, readonly string[]>>;
}

/** @throws {Error} when the two are not of the same questions: the site was replaced between the two requests */
export function rowsOf(tree: TreeData, more: TableData): Row[] {
  if (tree.id.length !== more.top.length) throw new Error(`Unexpected ${more.top.length} rows, expected ${tree.id.length} as in the tree`);
  const rows = tree.id.map((id, place): Row => {
    const title = tree.title[place] ?? id;
    const label = tree.label[place] || title;
    const fill = tree.fills[tree.fill[place] ?? 0] ?? 'dark';
    const checked = more.checked[place] ?? 0;
    const people = (tree.person[place] ?? []).flatMap((index) => (tree.people[index] ? [tree.people[index]] : []));
    const tags = (tree.tag[place] ?? []).flatMap((index) => tree.tags[index] ?? []);
    const top = more.top[place] ?? -1;
    return {
      place,
      id,
      label,
      title,
      top: undefined,
      fill,
      insights: tree.insights[place] ?? 0,
      checked,
      sources: more.sources[place] ?? 0,
      people,
      tags,
      looked: more.looked[place] ?? '',
      text: plain([label, title, id, ...tags, ...people.map(([, name]) => name)].join(' ')),
      values: {
        fill: [fill],
        status: [statusOf(fill)],
        known: [knownInRow({ fill, checked })],
        root: top < 0 ? [] : [tree.id[top] ?? ''],
        tag: tags,
        person: people.map(([slug]) => slug),
      },
    };
  });
  for (const row of rows) row.top = rows[more.top[row.place] ?? -1];
  return rows;
}
