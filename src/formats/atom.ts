/** Prints feeds as Atom: https://www.rfc-editor.org/rfc/rfc4287 */
import { x } from 'xastscript';
import type { Feed, FeedEntry } from './feed.ts';
import { xmlDocument, xmlText } from './xml.ts';

/** @param self the address of the feed */
export function atomFeed({ id, title, home, author, language, updated, entries }: Feed, self: string): string {
  return xmlDocument(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language }, [
      x('id', {}, id),
      x('title', {}, xmlText(title)),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: home }),
      x('updated', {}, updated),
      x('author', {}, x('name', xmlText(author))),
      ...entries.map(entryElement),
    ]),
  );
}

const entryElement = ({ id, url, title, html, published, updated, authors, kinds }: FeedEntry) =>
  x('entry', {}, [
    x('id', {}, id),
    x('title', {}, xmlText(title)),
    x('link', { rel: 'alternate', type: 'text/html', href: url }),
    x('published', {}, published),
    x('updated', {}, updated),
    ...authors.map((name) => x('author', {}, x('name', xmlText(name)))),
    ...kinds.map((term) => x('category', { term })),
    x('content', { type: 'html' }, xmlText(html)),
  ]);
