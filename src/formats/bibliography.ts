/** Writes sources as references: BibTeX, and CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
import type { Source } from '../mosaic/mosaic.ts';
import { nameParts } from '../mosaic/name-parts.ts';
import type { Kind } from '../mosaic/schema.ts';

/** What can be cited: a source, or a page of ours. */
export interface Citable extends Pick<Source, 'slug' | 'kind' | 'title' | 'date' | 'url' | 'key'> {
  authors: readonly { name: string }[];
  /** What it is a part of. */
  within?: string;
}

const CSL_TYPE: Record<Kind, string> = {
  paper: 'article',
  post: 'post-weblog',
  comment: 'post',
  book: 'book',
  talk: 'speech',
  code: 'software',
  page: 'webpage',
};

/** The macros of BibTeX for the months. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One entry a source, in the order given; the key is its slug. */
export const printBibtex = (sources: Iterable<Citable>): string => Array.from(sources, entry).join('\n');

function entry({ slug, kind, title, authors, date = '', url, key, within }: Citable): string {
  const [year, month] = date.split('-');
  const arxiv = afterPrefix('arxiv:', key);
  const doi = afterPrefix('doi:', key);
  const fields: [name: string, value: string | undefined][] = [
    // A second pair of braces keeps the capitals.
    ['title', title && braced(braced(prose(title)))],
    ['author', authors.length > 0 ? braced(authors.map(({ name }) => signed(name)).join(' and ')) : undefined],
    ['howpublished', within && braced(prose(within))],
    ['year', year && braced(year)],
    ['month', month && MONTHS[Number(month) - 1]],
    ['eprint', arxiv && braced(verbatim(arxiv))],
    ['archiveprefix', arxiv && braced('arXiv')],
    ['doi', doi && braced(verbatim(doi.replaceAll('%', '%25')))],
    ['url', braced(verbatim(url))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  // An article needs a journal, and we take it that only what has a DOI appeared in one.
  const type = kind === 'book' ? 'book' : kind === 'paper' && doi ? 'article' : 'misc';
  return `@${type}{${slug},\n${lines.join('')}}\n`;
}

export const afterPrefix = (prefix: string, key: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined);

const braced = (text: string) => `{${text}}`;

/** BibTeX counts braces even behind a backslash, so a brace in a text must be a command. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text that TeX will typeset. */
const prose = (text: string) =>
  text
    .replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ')
    .trim()
    .replace(/[\\~^{}&%$#_]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** Text that TeX does not typeset: an address, or an identifier such as a DOI. */
const verbatim = (text: string) => text.toWellFormed().replace(/[\p{Cc}\s{}\\"<>^`|]/gu, encodeURIComponent);

/** A name in a list of names. Braces keep it whole, unless it is the name of a person. */
const signed = (name: string) => (nameParts(name) ? prose(name) : braced(prose(name)));

/** CSL-JSON items, for Zotero, pandoc and other programs. */
export function cslJson(sources: Iterable<Citable>) {
  return [...sources].map(({ slug, kind, title, authors, date, url, key }) => ({
    id: slug,
    type: CSL_TYPE[kind],
    ...(title && { title }),
    ...(authors.length > 0 && { author: authors.map(({ name }) => nameParts(name) ?? { literal: name }) }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    URL: url,
    ...(key.startsWith('doi:') && { DOI: key.slice('doi:'.length) }),
  }));
}
