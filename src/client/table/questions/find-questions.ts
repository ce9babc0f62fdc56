/** Which questions a reader asks for, and in which order. Needs no browser. */
import { namesIn } from '../asked.ts';
import { rowFinder } from '../find-rows.ts';
import { rowOrder } from '../order-rows.ts';
import { type Filter, QUESTIONS } from './ask.ts';
import { lookedAgo } from './looked.ts';
import type { Row } from './rows.ts';

export const valuesOf = (row: Row, name: Filter, today: string): readonly string[] =>
  name === 'looked' ? [lookedAgo(row.looked, today)] : row.values[name];

/** @param fills in the order of legends */
export const questionFinder = (rows: readonly Row[], fills: readonly string[]) =>
  rowFinder(rows, {
    filters: namesIn(QUESTIONS.filters),
    textOf: ({ text }) => text,
    valuesOf,
    order: rowOrder(
      rows,
      QUESTIONS.sorts,
      {
        question: ({ label }) => label,
        fill: ({ fill }) => fills.indexOf(fill),
        insights: ({ insights }) => insights,
        sources: ({ sources }) => sources,
        person: ({ people }) => people[0]?.[1] ?? '',
        looked: ({ looked }) => looked,
      },
      // Where nobody asks, there is no name to sort by.
      ({ people }, by) => by === 'person' && people.length === 0,
    ),
  });
