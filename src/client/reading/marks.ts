/** A reader's own marks of sources, as plain data. */

/** In the order in which a list shows them. */
export const MARKS = ['reading', 'to-read', 'read'] as const;
export type Mark = (typeof MARKS)[number];

export const MARK_WORDS: Readonly<Record<Mark, string>> = { 'to-read': 'To read', reading: 'Reading', read: 'Read' };

/** A source as a mark names it, so that it can be shown when the mosaic no longer has it. */
export interface MarkedSource {
  url: string;
  /** Its title, or its address. */
  name: string;
}

/** What a reader keeps about a source: a mark, a note, or both. */
export interface Marked extends MarkedSource {
  mark?: Mark;
  note?: string;
  /** When it was last changed, as `2026-11-26T16:58:00.000Z`. */
  changed: string;
}

/** By the identity of the source. */
export type Marks = ReadonlyMap<string, Marked>;

/**
 * The longest texts, in UTF-16 code units, and the most marks. Chosen by eye; a browser keeps about five million code units for a site. An
 * address, which is a name where there is no title, has at most 2,000 in a question file, and each of them up to nine as browsers write it.
 */
export const LONGEST_NOTE = 10_000;
export const LONGEST_NAME = 20_000;
export const LONGEST_TEXT = 5_000_000;
export const MOST_MARKS = 20_000;

/** The version of the text below. */
export const VERSION = 1;

/** The text of marks, which a browser keeps and a file holds. */
export const printMarks = (marks: Marks): string => JSON.stringify({ version: VERSION, marks: [...marks.values()] });

/** The marks with one changed; one without mark and note is taken off. */
export function withMarked(marks: Marks, key: string, marked: Marked): Marks {
  const next = new Map(marks);
  if (marked.mark || marked.note) next.set(key, marked);
  else next.delete(key);
  return next;
}
