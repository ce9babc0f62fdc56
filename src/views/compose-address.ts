/**
 * What somebody wants to write, as an address of the page that writes: `/compose/#insight=abstraction&url=https://…`. A fragment is never
 * sent to a server, and all of them are one page for a cache or a search engine.
 */
import { SLUG } from '../mosaic/slug.ts';

/** What a reader knows before they write an insight. */
export interface KnownOfInsight {
  /** Address of the source. */
  url?: string;
  /** Facts that the mosaic does not have yet. */
  title?: string;
  authors?: readonly string[];
  /** A year, month or day. */
  date?: string;
  /** Words of the source that bear on the question; the form quotes them. */
  passage?: string;
}

export type About =
  /** A new question, below another if that is known. */
  | { kind: 'question'; parent?: string; title?: string; draft?: string }
  /** An insight about a question, from a source of which something may be known. */
  | ({ kind: 'insight'; id?: string; draft?: string } & KnownOfInsight)
  /** A correction of a question. */
  | { kind: 'correction'; id?: string; draft?: string };

export type Way = About['kind'];

const WAYS: readonly Way[] = ['question', 'insight', 'correction'];

/** The longest texts that are taken from an address, in UTF-16 code units; chosen by eye, above what the schema allows. */
const LONGEST = { id: 100, url: 2000, title: 1000, authors: 2000, date: 10, passage: 20_000, draft: 40 } as const;

/** The address of the page for what is to be written. @param page address of the page that writes */
export function composeAddress(page: string, about: About): string {
  const { kind, ...known } = about;
  const { id, ...others } = { id: undefined, ...known };
  const fields = Object.entries(others).flatMap(([name, value]): [string, string][] => {
    const text = typeof value === 'object' ? value.join('; ') : value;
    return text ? [[name, text]] : [];
  });
  return `${page}#${[id === undefined ? kind : `${kind}=${encodeURIComponent(id)}`, `${new URLSearchParams(fields)}`].filter(Boolean).join('&')}`;
}

/** What an address asks for; undefined where it asks for nothing. Whatever is in it, ids are spelt as ids are, and texts are not too long. */
export function aboutIn(fragment: string): About | undefined {
  const given = new URLSearchParams(fragment.replace(/^#/, ''));
  const kind = WAYS.find((way) => given.has(way));
  if (!kind) return undefined;
  const text = (name: keyof typeof LONGEST): string | undefined => given.get(name)?.slice(0, LONGEST[name]).trim() || undefined;
  const slug = (name: string): string | undefined => {
    const value = given.get(name) ?? '';
    return value.length <= LONGEST.id && SLUG.test(value) ? value : undefined;
  };
  const [id, parent, draft, title] = [slug(kind), slug('parent'), slug('draft'), text('title')];
  const own = { ...(draft && { draft }) };
  if (kind === 'question') return { kind, ...(parent && { parent }), ...(title && { title }), ...own };
  if (kind === 'correction') return { kind, ...(id && { id }), ...own };
  const [url, authors, date, passage] = [text('url'), text('authors'), text('date'), text('passage')];
  return {
    kind,
    ...(id && { id }),
    ...(url && { url }),
    ...(title && { title }),
    ...(authors && { authors: authors.split(';').flatMap((name) => name.trim() || []) }),
    ...(date && { date }),
    ...(passage && { passage }),
    ...own,
  };
}
