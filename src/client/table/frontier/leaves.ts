/** The open leaves as rows, from the data of the frontier, the tree and the table. Needs no browser. */
import type { FrontierData } from '../../../formats/frontier-data.ts';
import { startsIn } from '../../../pictures/table-rows.ts';
import { namesIn } from '../asked.ts';
import { rowFinder } from '../find-rows.ts';
import { rowOrder } from '../order-rows.ts';
import { valuesOf } from '../questions/find-questions.ts';
import type { Row } from '../questions/rows.ts';
import { type Filter, FRONTIER } from './ask.ts';

export interface Leaf extends Row {
  hanging: string;
  leads: number;
  /** The first lit questions near it, and how many there are. */
  near: readonly Row[];
  nearby: number;
}

/**
 * @param rows of all questions
 * @throws {Error} when the two are not of the same questions: the site was replaced between the requests
 */
export const leavesOf = (rows: readonly Row[], { row, hanging, leads, near, nearby }: FrontierData): Leaf[] =>
  row.map((at, place): Leaf => {
    const question = rows[at];
    if (!question) throw new Error(`Unexpected row ${at}, expected one of ${rows.length} as in the tree`);
    return {
      ...question,
      place,
      hanging: hanging[place] ?? '',
      leads: leads[place] ?? 0,
      near: (near[place] ?? []).flatMap((other) => rows[other] ?? []),
      nearby: nearby[place] ?? 0,
    };
  });

/** Finds the leaves that a reader asks for. */
export const leafFinder = (leaves: readonly Leaf[]) =>
  rowFinder(leaves, {
    filters: namesIn(FRONTIER.filters),
    textOf: ({ text }) => text,
    valuesOf: (leaf, name: Filter, today) => (name === 'start' ? startsIn(leaf) : valuesOf(leaf, name, today)),
    order: rowOrder(leaves, FRONTIER.sorts, {
      question: ({ label }) => label,
      leads: ({ leads }) => leads,
      near: ({ nearby }) => nearby,
      looked: ({ looked }) => looked,
    }),
  });
