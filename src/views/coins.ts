/**
 * Says in a span what a source is, so that Zotero and others offer it: COinS, that is, OpenURL's ContextObject (ANSI/NISO Z39.88-2004) as
 * keys and encoded values.
 */
import type { SourceReference } from './reference.ts';

/** The class of the span; the value of {@link contextObject} is its title. */
export const COINS_CLASS = 'Z3988';

/** What is said of a source beside its title, authors and date. */
type About = Pick<SourceReference, 'key' | 'name' | 'url' | 'kind' | 'authors' | 'date'>;

/** A source as a ContextObject: `ctx_ver=Z39.88-2004&rft_val_fmt=…`. */
export function contextObject({ key, name, url, kind, authors, date }: About): string {
  const doi = key.startsWith('doi:') ? key.slice('doi:'.length) : undefined;
  const pairs: [string, string][] = [
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${FORMAT[kind] ?? 'dc'}`],
    ...titled(kind, name, doi !== undefined),
    ...authors.map((author): [string, string] => ['rft.au', author.name]),
    ...(date ? [['rft.date', date] as [string, string]] : []),
    ['rft_id', doi === undefined ? url : `info:doi/${doi}`],
  ];
  return pairs.map(([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`).join('&');
}

/** The formats of OpenURL for kinds of sources; all others are described by the elements of Dublin Core. */
const FORMAT: Readonly<Record<string, string>> = { paper: 'journal', book: 'book' };

/** The types of Zotero for kinds of sources that have none in OpenURL. */
const TYPE: Readonly<Record<string, string>> = {
  post: 'blogPost',
  comment: 'forumPost',
  talk: 'presentation',
  code: 'computerProgram',
  page: 'webpage',
};

function titled(kind: string, name: string, isPublished: boolean): [string, string][] {
  if (kind === 'paper')
    return [
      ['rft.genre', isPublished ? 'article' : 'preprint'],
      ['rft.atitle', name],
    ];
  if (kind === 'book')
    return [
      ['rft.genre', 'book'],
      ['rft.btitle', name],
    ];
  return [
    ['rft.type', TYPE[kind] ?? 'webpage'],
    ['rft.title', name],
  ];
}
