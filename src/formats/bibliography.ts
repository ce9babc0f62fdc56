/** Writes sources as references: BibTeX, and CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
import type { Source } from '../mosaic/mosaic.ts';
import type { Kind } from '../mosaic/schema.ts';

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
export const printBibtex = (sources: Iterable<Source>): string => Array.from(sources, entry).join('\n');

function entry({ slug, kind, title, authors, date = '', url, key }: Source): string {
  const [year, month] = date.split('-');
  const arxiv = afterPrefix('arxiv:', key);
  const doi = afterPrefix('doi:', key);
  const fields: [name: string, value: string | undefined][] = [
    // A second pair of braces keeps the capitals.
    ['title', title && braced(braced(prose(title)))],
    ['author', authors.length > 0 ? braced(authors.map(({ name }) => signed(name)).join(' and ')) : undefined],
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

const afterPrefix = (prefix: string, key: string) => (key.startsWith(prefix) ? key.slice(prefix.length) : undefined);

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
const signed = (name: string) => (isOfPerson(name) ? prose(name) : braced(prose(name)));

/** Whether a name is a given name and a family name. Others are kept whole: one word, a company, a list, a last word in lower case. */
function isOfPerson(name: string): boolean {
  const words = name.trim().split(/\s+/);
  return (
    words.length > 1 &&
    !name.includes(',') &&
    !words.some((word) => /^(?:and|for|of|the|others)$/i.test(word)) &&
    !/^\p{Ll}/u.test(words.at(-1) as string)
  );
}

/** CSL-JSON items, for Zotero, pandoc and other programs. */
export function cslJson(sources: Iterable<Source>) {
  return [...sources].map(({ slug, kind, title, authors, date, url, key }) => ({
    id: slug,
    type: CSL_TYPE[kind],
    ...(title && { title }),
    ...(authors.length > 0 && { author: authors.map(({ name }) => nameParts(name)) }),
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    URL: url,
    ...(key.startsWith('doi:') && { DOI: key.slice('doi:'.length) }),
  }));
}

function nameParts(name: string): { literal: string } | { given: string; family: string } {
  if (!isOfPerson(name)) return { literal: name };
  const words = name.trim().split(/\s+/);
  return { given: words.slice(0, -1).join(' '), family: words.at(-1) as string };
}
