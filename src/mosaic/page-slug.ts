/** The last part of the address of a source's or a person's page: readable, and dependent only on its key. */
import { latin, uniqueSlug } from './slug-of.ts';

/** @param key of the source, as `identify` gives it */
export const sourceSlug = (key: string): string => uniqueSlug(key, decoded(key), sourceKeyFor);

/** @param key of the person, as {@link personKey} gives it */
export const personSlug = (key: string): string => uniqueSlug(key, key, personKeyFor);

/**
 * The key of the person with a name: the same for a name with marks and without, so that `Søren Kierkegaard` and `Soren Kierkegaard`
 * are one person. `A. B.` and `A B` are two.
 */
export const personKey = (name: string): string => latin(name).toLowerCase().replace(/\s+/g, ' ').trim();

/** The key that is guessed from the words of a slug: a single letter is an initial, so `john-f-nash` gives `john f. nash`. */
const personKeyFor = (words: string): string =>
  words
    .split('-')
    .map((word) => (/^[a-z]$/.test(word) ? `${word}.` : word))
    .join(' ');

const HOST = /^((?:[a-z0-9]+-)+?(?:ai|blog|co-uk|com|dev|edu|eu|gov|info|io|me|net|org|press|pub|xyz))(?:-(.+))?$/;

/** Common first parts of the path of a page. */
const SECTION = /^(articles?|blog|news|p|papers?|posts?|publications?|research|wiki|\d{4})-/;

/** The key that is guessed from the words of a slug. It is right for most sources; the slugs of the others have a digest. */
function sourceKeyFor(words: string): string | undefined {
  const arxiv = /^arxiv-(?:(\d{4})-(\d{4,5})|([a-z-]+)-(\d{7}))$/.exec(words);
  if (arxiv) return arxiv[1] ? `arxiv:${arxiv[1]}.${arxiv[2]}` : `arxiv:${arxiv[3]}/${arxiv[4]}`;
  const doi = /^doi-10-(\d{4,9})-(.+)$/.exec(words);
  // Publishers separate the parts of the name by dots, and Springer Nature by dashes: 10.1038/s41593-023-01304-9.
  if (doi) return `doi:10.${doi[1]}/${/^s\d{5}-/.test(doi[2] as string) ? doi[2] : doi[2]?.replaceAll('-', '.')}`;
  const forum = /^(post|comment)-([a-z0-9]{17})$/.exec(words);
  if (forum) return `${forum[1]}:${forum[2]}`;
  const [, host, path] = HOST.exec(words) ?? [];
  return host && [host.replaceAll('-', '.'), path?.replace(SECTION, '$1/')].filter(Boolean).join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
