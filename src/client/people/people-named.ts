/** Finds people by the words of their names, among all of the mosaic. Needs no browser. */
import type { FindNames } from '../../formats/find-data.ts';
import { wordsOf } from '../../mosaic/words.ts';
import { countsOfPerson } from '../../views/count.ts';

export interface Named {
  slug: string;
  name: string;
  /** What they ask and wrote. */
  counts: string;
}

/** The most people who are shown. Chosen by eye. */
const MOST = 60;

/**
 * Those one of whose names has words that begin with each of these, in the order of the data; how many more there are.
 * @param isShown whether a person is on the page anyway
 */
export function peopleNamed(
  people: FindNames['people'],
  text: string,
  isShown: (slug: string) => boolean,
): { hits: Named[]; more: number } {
  const words = wordsOf(text);
  if (words.length === 0) return { hits: [], more: 0 };
  const found = people.filter(
    ([slug, name, also]) =>
      !isShown(slug) &&
      [name, ...also].some((each) => {
        const own = wordsOf(each);
        return words.every((word) => own.some((whole) => whole.startsWith(word)));
      }),
  );
  const hits = found.slice(0, MOST).map(([slug, name, , poses, wrote]) => ({ slug, name, counts: countsOfPerson(poses, wrote) }));
  return { hits, more: found.length - hits.length };
}
