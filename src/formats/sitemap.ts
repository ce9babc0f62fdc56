/** The addresses of a site for search engines (https://www.sitemaps.org/protocol.html). */
import { escapeHtml } from './escape.ts';

/** More the protocol does not allow in one file. */
const MOST = 50_000;
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** An index and the files that it names, by name. @param addresses whole, in the order wanted */
export function sitemap(addresses: readonly string[], homeOfIndex: string, most = MOST): Map<string, string> {
  const files = new Map<string, string>();
  for (let start = 0; start < Math.max(1, addresses.length); start += most) {
    const entries = addresses.slice(start, start + most).map((address) => `<url><loc>${escapeHtml(address)}</loc></url>`);
    files.set(`sitemap-${files.size}.xml`, document('urlset', entries));
  }
  const names = [...files.keys()].map((name) => `<sitemap><loc>${escapeHtml(homeOfIndex + name)}</loc></sitemap>`);
  return files.set('sitemap-index.xml', document('sitemapindex', names));
}

const document = (name: string, entries: readonly string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${name} ${NAMESPACE}>${entries.join('')}</${name}>\n`;
