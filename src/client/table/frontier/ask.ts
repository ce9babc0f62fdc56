/** What can be asked of the frontier. Needs no browser. */
import type { Askable } from '../asked.ts';

export type Filter = 'known' | 'start' | 'root' | 'tag' | 'person' | 'looked';
export type SortName = 'question' | 'leads' | 'near' | 'looked';

export const FRONTIER: Askable<Filter, SortName> = {
  filters: {
    known: 'Insights',
    start: 'To start from',
    root: 'Root',
    tag: 'Tag',
    person: 'Asked by',
    looked: 'Last looked',
  },
  sorts: { question: 'ascending', leads: 'descending', near: 'descending', looked: 'ascending' },
};

/** What values are called that are not names themselves. */
export const WORDS: Readonly<Record<string, string>> = {
  'start leads': 'leads to read',
  'start near': 'lit questions near it',
  'start nothing': 'nothing yet',
};
