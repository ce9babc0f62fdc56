/** The sources as references: BibTeX, and CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html). */
import type { Source } from '../mosaic/mosaic.ts';
import type { Kind } from '../mosaic/schema.ts';

const BIBTEX_TYPE: Partial<Record<Kind, string>> = { paper: 'article', book: 'book' };
const CSL_TYPE: Record<Kind, string> = {
  paper: 'article',
  post: 'post-weblog',
  comment: 'post',
  book: 'book',
  talk: 'speech',
  code: 'software',
  page: 'webpage',
};

/** One entry a source, in the order given; the key is its slug. */
export function printBibtex(sources: Iterable<Source>): string {
  return [...sources]
    .map(({ slug, kind, title, authors, date = '', url, key }) => {
      const [year, month] = date.split('-');
      const fields = {
        title: title && `{${escapeTex(title)}}`,
        // Braces keep a name whole: who signs with one word has no first name.
        author: authors.map(({ name }) => (name.includes(' ') ? escapeTex(name) : `{${escapeTex(name)}}`)).join(' and '),
        year,
        month: month && String(Number(month)),
        ...(key.startsWith('arxiv:') && { eprint: key.slice('arxiv:'.length), archiveprefix: 'arXiv' }),
        ...(key.startsWith('doi:') && { doi: key.slice('doi:'.length) }),
        url,
      };
      const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
      return `@${BIBTEX_TYPE[kind] ?? 'misc'}{${slug},\n${lines.join('')}}\n`;
    })
    .join('\n');
}

const TEX: Readonly<Record<string, string>> = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
const escapeTex = (text: string) => text.replace(/[\\~^]|[&%$#_{}]/g, (sign) => TEX[sign] ?? `\\${sign}`);

/** CSL-JSON items, for Zotero, pandoc and the like. */
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
  const at = name.lastIndexOf(' ');
  return at < 0 ? { literal: name } : { given: name.slice(0, at), family: name.slice(at + 1) };
}
