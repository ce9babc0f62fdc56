/**
 * Reads items of CSL-JSON, from files and as registries of DOIs answer.
 * https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
 */
import { z } from 'zod';
import type { Kind } from '../mosaic/schema.ts';
import type { FoundFacts } from './sound-facts.ts';
import { dateOf } from './written-date.ts';

/** The types of CSL 1.0.2, those of Crossref, which writes its own into its answers, and what they are here. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  article: 'paper',
  'article-journal': 'paper',
  'article-magazine': 'post',
  'article-newspaper': 'post',
  'journal-article': 'paper',
  'paper-conference': 'paper',
  'proceedings-article': 'paper',
  'posted-content': 'paper',
  report: 'paper',
  thesis: 'paper',
  dissertation: 'paper',
  manuscript: 'paper',
  chapter: 'paper',
  'book-chapter': 'paper',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'post-weblog': 'post',
  post: 'comment',
  webpage: 'page',
  software: 'code',
  speech: 'talk',
  broadcast: 'talk',
  motion_picture: 'talk',
};

// Crossref gives some texts as lists, and numbers as texts. What has another form than expected is as if it were not there.
const text = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((all) => all[0] ?? '')])
  .optional()
  .catch(undefined);

const name = z.object({ family: text, given: text, literal: text, name: text, 'non-dropping-particle': text, suffix: text });

const date = z
  .object({
    'date-parts': z
      .array(z.array(z.union([z.number(), z.string()]).nullable()).max(3))
      .optional()
      .catch(undefined),
    raw: text,
  })
  .optional()
  .catch(undefined);

const item = z.object({
  type: text,
  title: text,
  author: z.array(name.catch({})).optional().catch(undefined),
  issued: date,
  published: date,
  DOI: text,
  URL: text,
});

export interface CslReference extends FoundFacts {
  /** A DOI and an address as they are written. */
  addresses: string[];
}

/** Undefined for what is no item. */
export function readCslItem(found: unknown): CslReference | undefined {
  const { data } = item.safeParse(found);
  if (!data || (!data.title && !data.URL && !data.DOI)) return undefined;
  return {
    title: data.title,
    authors: (data.author ?? []).map(signed),
    date: whenOf(data.issued) ?? whenOf(data.published),
    kind: data.type !== undefined && Object.hasOwn(KIND_OF, data.type) ? KIND_OF[data.type] : undefined,
    addresses: [data.DOI ?? '', data.URL ?? ''].filter(Boolean),
  };
}

function signed({ literal, name: whole, given, family, suffix, 'non-dropping-particle': particle }: z.output<typeof name>): string {
  return literal || whole || [given, particle, family, suffix].filter(Boolean).join(' ');
}

function whenOf(written: z.output<typeof date>): string | undefined {
  const [year, month, day] = written?.['date-parts']?.[0] ?? [];
  return (year ? dateOf(year, month ?? '', day ?? '') : undefined) ?? written?.raw;
}
