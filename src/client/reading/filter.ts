/** Which leads a reader wants to see, as plain data that can be part of an address. Needs no browser. */
import { withoutMarks } from '../../mosaic/words.ts';

export interface LeadFilter {
  /** Words in the source or its questions, as the reader types them. */
  words: string;
  /** The id of a root, a tag, a kind: '' for all. */
  root: string;
  tag: string;
  kind: string;
  /** The earliest year, or '' for all. */
  from: string;
  /** Whether to leave out what the reader has read. */
  unread: boolean;
}

export const NO_FILTER: LeadFilter = { words: '', root: '', tag: '', kind: '', from: '', unread: false };

/** What is known of a lead. */
export interface LeadFacts {
  roots: readonly string[];
  tags: readonly string[];
  kind: string;
  /** '' without a date. */
  year: string;
  /** Its words, as {@link plain} makes them. */
  text: string;
}

/** A text for comparing: in lower case and without marks on Latin letters. */
export const plain = (text: string): string => withoutMarks(text).toLowerCase();

export const isFiltering = (filter: LeadFilter): boolean => writeFilter(filter, new URLSearchParams()).size > 0;

/** Makes a test of leads. @param isRead whether the reader has read it */
export function passes({ words, root, tag, kind, from, unread }: LeadFilter): (facts: LeadFacts, isRead: boolean) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return (facts, isRead) =>
    (root === '' || facts.roots.includes(root)) &&
    (tag === '' || facts.tags.includes(tag)) &&
    (kind === '' || facts.kind === kind) &&
    (from === '' || facts.year >= from) &&
    !(unread && isRead) &&
    wanted.every((word) => facts.text.includes(word));
}

/** The parameters of an address. */
const NAMES = { words: 'q', root: 'root', tag: 'tag', kind: 'kind', from: 'from' } as const;
const TEXTS = Object.keys(NAMES) as (keyof typeof NAMES)[];

/** Those whose values are chosen from a list. */
type ChosenField = 'root' | 'tag' | 'kind' | 'from';

/** The values that can be chosen. */
export type Offered = Readonly<Record<ChosenField, readonly string[]>>;

/** Writes a filter into the parameters of an address; others stay. */
export function writeFilter(filter: LeadFilter, params: URLSearchParams): URLSearchParams {
  for (const field of TEXTS) {
    const text = filter[field].trim();
    if (text) params.set(NAMES[field], text);
    else params.delete(NAMES[field]);
  }
  if (filter.unread) params.set('unread', '1');
  else params.delete('unread');
  return params;
}

/**
 * Reads a filter from the parameters of an address.
 * @param offered the values that the leads of the list have; others are left out, and a year is the next one that there is
 */
export function readFilter(params: URLSearchParams, offered: Offered): LeadFilter {
  const chosen = (field: ChosenField) => {
    const value = params.get(NAMES[field]) ?? '';
    return offered[field].includes(value) ? value : '';
  };
  const year = /^\d{4}$/.exec(params.get(NAMES.from) ?? '')?.[0];
  return {
    words: (params.get(NAMES.words) ?? '').slice(0, LONGEST_WORDS),
    root: chosen('root'),
    tag: chosen('tag'),
    kind: chosen('kind'),
    from: year === undefined ? '' : (offered.from.filter((each) => each >= year).sort()[0] ?? ''),
    unread: params.get('unread') === '1',
  };
}

/** The longest words that are read from an address, in UTF-16 code units; chosen by eye. */
const LONGEST_WORDS = 200;
