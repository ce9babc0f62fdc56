/** What can be asked of the table of all questions. Needs no browser. */
import { FILLS, STATUSES } from '../../../mosaic/fill.ts';
import type { Askable } from '../asked.ts';
import { LOOKED } from './looked.ts';

export type Filter = 'fill' | 'status' | 'known' | 'root' | 'tag' | 'person' | 'looked';
export type SortName = 'question' | 'fill' | 'insights' | 'sources' | 'person' | 'looked';

export const QUESTIONS: Askable<Filter, SortName> = {
  filters: {
    fill: 'What is known',
    status: 'Status',
    known: 'Insights',
    root: 'Root',
    tag: 'Tag',
    person: 'Asked by',
    looked: 'Last looked',
  },
  sorts: {
    question: 'ascending',
    fill: 'ascending',
    insights: 'descending',
    sources: 'descending',
    person: 'ascending',
    looked: 'ascending',
  },
};

/** The values of filters that keep an order of their own. */
export const FIXED = { fill: FILLS, status: STATUSES, known: ['dark', 'unchecked', 'checked'], looked: LOOKED } as const;

/** What values are called that are not names themselves. */
export const WORDS: Readonly<Record<string, string>> = {
  'known dark': 'none',
  'known unchecked': 'none checked',
  'known checked': 'checked',
  'looked never': 'never',
  'looked long-ago': 'over a year ago',
  'looked lately': 'within a year',
};
