/** What can be asked of the list of all sources. Needs no browser. */
import type { Askable } from '../asked.ts';

export type Filter = 'read' | 'kind' | 'tag' | 'year';
export type SortName = 'source' | 'date' | 'questions' | 'insights' | 'waiting';

export const SOURCES: Askable<Filter, SortName> = {
  filters: { read: 'Read', kind: 'Kind', tag: 'Tag of its questions', year: 'Year' },
  sorts: { source: 'ascending', date: 'ascending', questions: 'descending', insights: 'descending', waiting: 'descending' },
};

/** The year of a source without a date, in filters. */
export const UNDATED = 'undated';

/** What values are called that are not names themselves. */
export const WORDS: Readonly<Record<string, string>> = {
  'read insights': 'with an insight',
  'read waiting': 'waits to be read',
  'read other': 'asks, or is linked to',
  [`year ${UNDATED}`]: 'without a date',
};
