/** How to cite a question, and a source: as text, in BibTeX and in RIS. */
import type { Question, Source } from '../mosaic/mosaic.ts';
import type { Addresses } from '../views/address.ts';
import type { Cited } from '../views/cited.ts';
import { type Citable, printBibtex } from './bibliography.ts';
import { printRis } from './print-ris.ts';

/** The site that the questions are on. */
export interface CitedSite {
  name: string;
  /** Its origin, without a slash at the end. */
  siteUrl: string;
}

/**
 * How to cite a question of a site: who asks, what, where, and on which day it was read. A page changes and its address does not, so the
 * day says which state of it is meant; the repository has all states.
 */
export const citeQuestion =
  (to: Addresses, { name, siteUrl }: CitedSite) =>
  (question: Question): Cited[] => {
    const asked = citable(question, siteUrl + to.question(question.id), name);
    const askers = asked.authors.map((author) => author.name).join(', ');
    const bibtex = printBibtex([asked]);
    const ris = printRis([asked]);
    return [
      { form: 'Text', text: `${askers && `${askers}. `}“${question.title}” ${name}. ${asked.url}`, dated: ' (read YYYY-MM-DD)' },
      { form: 'BibTeX', text: bibtex.slice(0, -'}\n'.length), dated: '  urldate = {YYYY-MM-DD},\n', end: '}\n' },
      { form: 'RIS', text: ris.slice(0, ris.lastIndexOf('ER  -')), dated: 'Y2  - YYYY/MM/DD/\n', end: 'ER  - \n' },
    ];
  };

function citable({ id, title, citations }: Question, url: string, within: string): Citable {
  const authors = [...new Set(citations.filter(({ stance }) => stance === 'poses').flatMap(({ source }) => source.authors))];
  return { slug: id, kind: 'page', title, authors, url, key: '', within };
}

/** How to cite a source. */
export const citeSource = (source: Source): Cited[] => [
  { form: 'BibTeX', text: printBibtex([source]) },
  { form: 'RIS', text: printRis([source]) },
];
