/** Names a source by those who argue in it. */
import { nameParts } from '../mosaic/name-parts.ts';

/** Who argues, as one says it in a sentence: `Buhl et al. 2025`; the name of a source that nobody is known to have written. */
export function arguedBy(authors: readonly string[], date: string | undefined, name: string): string {
  const [first, second, ...others] = authors.map((author) => nameParts(author)?.family ?? author);
  if (first === undefined) return name;
  const who = others.length > 0 ? `${first} et al.` : second === undefined ? first : `${first} and ${second}`;
  return date === undefined ? who : `${who} ${date.slice(0, 4)}`;
}
