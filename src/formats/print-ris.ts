/** Writes sources in RIS, for reference managers (https://en.wikipedia.org/wiki/RIS_(file_format)). */
import { nameParts } from '../mosaic/name-parts.ts';
import type { Kind } from '../mosaic/schema.ts';
import { afterPrefix, type Citable } from './bibliography.ts';

/** The types of RIS. A paper without a DOI is taken to be in no journal. */
const TYPE: Readonly<Record<Kind, string>> = {
  paper: 'UNPB',
  post: 'BLOG',
  comment: 'ELEC',
  book: 'BOOK',
  talk: 'VIDEO',
  code: 'COMP',
  page: 'ELEC',
};

/** One record a source, in the order given. Lines end as the format wants it. */
export const printRis = (sources: Iterable<Citable>): string => Array.from(sources, record).join('\r\n');

function record({ slug, kind, title, authors, date = '', url, key, within }: Citable): string {
  const [year, month = '', day = ''] = date.split('-');
  const doi = afterPrefix('doi:', key);
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', kind === 'paper' && doi ? 'JOUR' : TYPE[kind]],
    ['ID', slug],
    ['TI', title],
    ...authors.map(({ name }): [string, string] => ['AU', signed(name)]),
    ['T2', within],
    ['PY', year],
    ['DA', year && `${year}/${month}/${day}/`],
    ['DO', doi],
    ['UR', url],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${line(value)}\r\n`] : []));
  return `${lines.join('')}ER  - \r\n`;
}

const signed = (name: string) => {
  const parts = nameParts(name);
  return parts ? `${parts.family}, ${parts.given}` : name;
};

/** A value is one line. */
const line = (text: string) => text.replace(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim();
