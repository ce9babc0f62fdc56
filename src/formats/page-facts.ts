/**
 * What a web page says of itself: `citation_*` (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing), JSON-LD in the words
 * of https://schema.org, then Open Graph (https://ogp.me) and plain HTML. For each fact the first of them that has it decides.
 */
import sax from 'sax';
import type { Kind } from '../mosaic/schema.ts';
import { MOST } from '../mosaic/schema-parts.ts';
import { readLinkedData } from './linked-data.ts';
import type { FoundFacts } from './sound-facts.ts';

/** The contents of the elements that describe a page. */
interface Described {
  /** By names in lower case. */
  meta: Map<string, string[]>;
  scripts: string[];
  title: string;
}

/** @param html a page, or the first part of one */
export function readPageFacts(html: string): FoundFacts {
  const { meta, scripts, title } = describedIn(html);
  const all = (...names: string[]) => names.map((name) => meta.get(name) ?? []).find((found) => found.length > 0) ?? [];
  const linked = scripts.map(readLinkedData).find((found) => found?.title) ?? {};
  const cited = all('citation_title')[0];
  const type = all('og:type')[0] ?? '';
  return {
    title: cited ?? linked.title ?? all('og:title', 'twitter:title', 'dc.title')[0] ?? title,
    authors: [all('citation_author', 'citation_authors'), linked.authors ?? [], all('article:author', 'author', 'dc.creator')].find(
      (names) => names.length > 0,
    ),
    date:
      all('citation_publication_date', 'citation_date', 'citation_online_date', 'citation_year')[0] ??
      linked.date ??
      all('article:published_time', 'dc.date', 'date')[0],
    kind: cited ? 'paper' : (linked.kind ?? kindOf(type)),
  };
}

const kindOf = (type: string): Kind | undefined => (/^video/i.test(type) ? 'talk' : /^book/i.test(type) ? 'book' : undefined);

/** An element around all of a page. */
const ROOT = 'whole-page';

/** Reads event by event, at any depth of nesting; what is no HTML is passed over. */
function describedIn(html: string): Described {
  const described: Described = { meta: new Map(), scripts: [], title: '' };
  const reader = sax.parser(false, { lowercase: true });
  // What no browser would mind is no error here either.
  reader.onerror = () => void reader.resume();
  // The open elements; sax has no public name for them, and the test of time fails if they move.
  const { tags: open } = reader as typeof reader & { tags: unknown[] };
  let inside: 'title' | 'script' | undefined;
  let text = '';
  reader.onopentag = ({ name, attributes }) => {
    // An end tag is looked for among all open elements, which at a great depth takes too long: only those stay open whose end matters.
    const isTitle = name === 'title' && inside === undefined && described.title === '';
    if (!isTitle && name !== 'script' && open.length > 1) open.pop();
    const value = (key: string) => String(attributes[key] ?? '').trim();
    if (name === 'meta') {
      const key = (value('name') || value('property')).toLowerCase();
      const content = value('content');
      if (key === '' || content === '') return;
      const values = described.meta.get(key) ?? [];
      if (values.length < MOST.authors) values.push(content);
      described.meta.set(key, values);
    } else if (isTitle) inside = 'title';
    else if (name === 'script' && /^application\/ld\+json\b/i.test(value('type'))) inside = 'script';
    else return;
    text = '';
  };
  reader.ontext = (part) => {
    if (inside === 'title') text += part;
  };
  reader.onscript = (part) => {
    if (inside === 'script') text += part;
  };
  reader.onclosetag = (name) => {
    if (inside === 'title' && name === 'title') described.title = text;
    if (inside === 'script' && name === 'script') described.scripts.push(text);
    if (name === inside) inside = undefined;
  };
  // The reader ends with the first element, which in a page without <html> is but one of many.
  reader.write(`<${ROOT}>`).write(html).close();
  return described;
}
