/** Shortens a source to one line. */
import type { PersonReference, SourceReference } from './reference.ts';

export interface SourceLine {
  authors: PersonReference[];
  /** How many others there are. */
  others: number;
  /** What follows the authors: how many others there are, and the date. */
  rest: string;
}

/** The most authors in a line; the page of the source names all. Chosen by eye. */
const MOST_AUTHORS = 4;

/** A source in one line. If it has more than four authors, the line has the first three and the number of the others. */
export function sourceLine({ authors, date }: Pick<SourceReference, 'authors' | 'date'>): SourceLine {
  const named = authors.length > MOST_AUTHORS ? authors.slice(0, MOST_AUTHORS - 1) : authors;
  const others = authors.length - named.length;
  return { authors: named, others, rest: `${others > 0 ? ` and ${others} others` : ''}${date ? `, ${date}` : ''}` };
}
