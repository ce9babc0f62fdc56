/** The sources as rows of their list. Needs no browser. */
import type { SourcesData } from '../../../formats/sources-data.ts';
import { readStates } from '../../../pictures/table-rows.ts';
import { plain } from '../../reading/filter.ts';
import { namesIn } from '../asked.ts';
import { rowFinder } from '../find-rows.ts';
import { rowOrder } from '../order-rows.ts';
import { type Filter, SOURCES, UNDATED } from './ask.ts';

export interface Row {
  /** Its place in the order of the list, from 0. */
  place: number;
  slug: string;
  name: string;
  url: string;
  kind: string;
  /** A year, a month or a day, or empty. */
  date: string;
  year: string;
  authors: { name: string; slug: string }[];
  questions: number;
  insights: number;
  waiting: number;
  /** The words by which it is found. */
  text: string;
  /** What the filters ask for. */
  values: Readonly<Record<Filter, readonly string[]>>;
}

export const rowsOf = (data: SourcesData): Row[] =>
  data.slug.map((slug, place): Row => {
    const [name = slug, url = '', kind = '', date = ''] = [data.name, data.url, data.kind, data.date].map((column) => column[place]);
    const [questions = 0, insights = 0, waiting = 0] = [data.questions, data.insights, data.waiting].map((column) => column[place]);
    const authors = (data.authors[place] ?? []).flatMap((index) => {
      const person = data.people[index];
      return person ? [{ slug: person[0], name: person[1] }] : [];
    });
    const year = date.slice(0, 4);
    return {
      place,
      slug,
      name,
      url,
      kind,
      date,
      year,
      authors,
      questions,
      insights,
      waiting,
      text: plain([name, url, date, kind, ...authors.map((author) => author.name)].join(' ')),
      values: {
        read: readStates({ insights, waiting }),
        kind: [kind],
        tag: (data.tag[place] ?? []).flatMap((index) => data.tags[index] ?? []),
        year: [year || UNDATED],
      },
    };
  });

/** Finds the sources that a reader asks for. */
export const sourceFinder = (rows: readonly Row[]) =>
  rowFinder(rows, {
    filters: namesIn(SOURCES.filters),
    textOf: ({ text }) => text,
    valuesOf: ({ values }, name: Filter) => values[name],
    order: rowOrder(
      rows,
      SOURCES.sorts,
      {
        source: ({ name }) => name,
        date: ({ date }) => date,
        questions: ({ questions }) => questions,
        insights: ({ insights }) => insights,
        waiting: ({ waiting }) => waiting,
      },
      ({ date }, by) => by === 'date' && date === '',
    ),
  });
