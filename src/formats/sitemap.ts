/** The addresses of a site for search engines (https://www.sitemaps.org/protocol.html). */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { xmlDocument } from './xml.ts';

/** The most addresses that the protocol allows in one file. */
const MOST = 50_000;
const NAMESPACE = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' };

/** The files of addresses and their index, by name. @param addresses absolute, in the order of the files */
export function sitemap(addresses: readonly string[], homeOfIndex: string, most = MOST): Map<string, string> {
  const files = new Map<string, string>();
  for (let start = 0; start < Math.max(1, addresses.length); start += most)
    files.set(`sitemap-${files.size}.xml`, document('urlset', 'url', addresses.slice(start, start + most)));
  const names = [...files.keys()].map((name) => homeOfIndex + name);
  return files.set('sitemap-index.xml', document('sitemapindex', 'sitemap', names));
}

const document = (name: string, entry: string, addresses: readonly string[]) =>
  xmlDocument(
    x(
      name,
      NAMESPACE,
      addresses.map((address): Element => x(entry, {}, x('loc', {}, address))),
    ),
  );
