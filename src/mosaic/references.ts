/** The references in question files: ids, links and addresses, in fields, in the Markdown of fields, and in bodies. */

import { eachHeld, holdersOf, idIn } from './holders.ts';
import type { QuestionFile } from './question-file.ts';
import type { Body, Span } from './read/body.ts';
import type { FieldPath, Place } from './rule.ts';

export interface Reference {
  file: QuestionFile;
  /**
   * An id in a field, a link to a question in Markdown, a link `here` to a heading of the file itself, or any other link in Markdown.
   */
  kind: 'id' | 'link' | 'here' | 'address';
  /** The id or address as written, without heading or answer; of a link `here`, the file's id. */
  target: string;
  heading: string | undefined;
  /** The id or address itself in a field, or the whole link in Markdown. */
  at: Place;
}

const IDS = holdersOf('id');
const ADDRESSES = holdersOf('address');

/**
 * Visits the addresses of sources in the fields of files.
 * @param visit gets the path of the field in an array that is used again for the next one: copy it to keep it
 */
export function eachAddress(files: readonly QuestionFile[], visit: (file: QuestionFile, address: string, at: FieldPath) => void): void {
  for (const file of files) eachHeld(file.frontmatter.fields, ADDRESSES, (address, _holds, at) => visit(file, address, at));
}

/** A text of Markdown in a file. */
export interface MarkdownIn extends Pick<Body, 'links' | 'addresses' | 'html' | 'limit'> {
  /** Undefined for the body. */
  field?: FieldPath;
}

/** The texts of Markdown in a file: its notes, and the body. */
export const markdownIn = ({ notes, body }: QuestionFile): MarkdownIn[] => [
  ...notes.map(({ at, ...note }) => ({ field: at, ...note })),
  body,
];

/** The place of a range of a text of Markdown. */
export const placeIn = ({ field }: MarkdownIn, span: Span): Place => (field ? { field, start: span.start, end: span.end } : span);

/** The characters of a range of a text of Markdown. */
export const writtenIn = (file: QuestionFile, { field }: MarkdownIn, { start, end }: Span): string =>
  (field ? textAt(file, field) : file.text).slice(start, end);

/** The text that a field holds; empty where it holds none. */
export function textAt({ frontmatter: { fields } }: QuestionFile, field: FieldPath): string {
  const value = field.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], fields);
  return typeof value === 'string' ? value : '';
}

/** All references of a file: those of its fields, then those of the Markdown in them and of the body. */
export function referencesOf(file: QuestionFile): Reference[] {
  const references: Reference[] = [];
  // Every object has the same fields in the same order, because engines read such objects faster and there are many.
  const add = (kind: Reference['kind'], target: string, heading: string | undefined, at: Place) =>
    references.push({ file, kind, target, heading, at });
  eachHeld(file.frontmatter.fields, IDS, (text, _holds, at) => add('id', idIn(text), undefined, at.slice()));
  for (const text of markdownIn(file)) {
    for (const link of text.links) add('link', link.target, link.heading, placeIn(text, link));
    for (const link of text.addresses) {
      if (/^#./.test(link.target)) add('here', file.id, link.target.slice(1), placeIn(text, link));
      else add('address', link.target, undefined, placeIn(text, link));
    }
  }
  return references;
}
