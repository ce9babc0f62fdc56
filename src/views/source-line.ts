/** What one line has room for of a source. */
import type { PersonReference, SourceReference } from './reference.ts';

export interface SourceLine {
  authors: PersonReference[];
  /** What follows them: how many others there are, and the date. */
  rest: string;
}

/** Authors at the most; the source's own page names everybody. */
const MOST_AUTHORS = 4;

/** A source in one line: of more than four authors the first three, and how many others. */
export function sourceLine({ authors, date }: Pick<SourceReference, 'authors' | 'date'>): SourceLine {
  const named = authors.length > MOST_AUTHORS ? authors.slice(0, MOST_AUTHORS - 1) : authors;
  const others = authors.length - named.length;
  return { authors: named, rest: `${others > 0 ? ` and ${others} others` : ''}${date ? `, ${date}` : ''}` };
}
