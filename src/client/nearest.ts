/** Finds the pages that a missing address may have meant. Needs no browser. */
import { nearest } from '../mosaic/near.ts';
import { likenessAmong } from '../mosaic/reason/likeness.ts';

/** A page, by its path below the base path: `questions/abstraction/`, `frontier/`. */
export interface Place {
  path: string;
  title: string;
}

/** The smallest likeness (Dice) of a name that is shown: two words and four words that share one. Chosen by eye. */
const LEAST = 1 / 3;

/** How many are shown. */
const MOST = 5;

/**
 * The page whose name was mistyped, if there is one, then those whose names sound like it, best first. Where the address begins with a
 * kind of page that there is, such as `tags/`, only pages of that kind are meant.
 * @param pathname below the base path
 */
export function nearestTo<P extends Place>(pathname: string, places: readonly P[]): P[] {
  const parts = decoded(pathname).toLowerCase().split('/').filter(Boolean);
  const asked = parts.at(-1) ?? '';
  const ofKind = parts.length > 1 ? places.filter(({ path }) => path.startsWith(`${parts[0]}/`)) : [];
  const named = (ofKind.length > 0 ? ofKind : places).map((place) => ({ place, title: nameOf(place) }));
  const mistyped = nearest(
    asked,
    named.map(({ title }) => title),
  );
  const alike = likenessAmong(named)(asked, LEAST, MOST).map(({ question: { place } }) => place);
  return [...new Set([...named.filter(({ title }) => title === mistyped).map(({ place }) => place), ...alike])].slice(0, MOST);
}

/** The last part of its path. */
const nameOf = ({ path }: Place): string => path.split('/').filter(Boolean).at(-1) ?? '';

/** Decodes a path; one with a `%` that is no escape stays as it is. */
function decoded(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}
