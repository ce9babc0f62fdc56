/** What the search index contains of a question: a small page, in which each part has its weight. */
import type { HTMLFile } from 'pagefind';
import { escapeHtml } from '../../markdown/escape-html.ts';
import type { Prose, Question } from '../../mosaic/mosaic.ts';

/** A page for Pagefind. */
export type SearchRecord = Required<Pick<HTMLFile, 'url' | 'content'>>;

/**
 * Weights of the words of each part, between 0 and 10: Pagefind takes their squares (https://pagefind.app/docs/weighting/). The label and
 * the title are what a question is about, insights say what is known, and titles of sources are other people's words. Chosen on the
 * queries in `tests/search/queries.ts`.
 */
const WEIGHTS = { title: 7, also: 4, insight: 1.6, body: 1, source: 0.4 } as const;

/**
 * The record of one question: its label, title, words, insights and sources; filters by fill, status, root, tag, person and kind of
 * source.
 * @param also other words for what it is about: the terms of the mosaic
 * @param wordsOf the words of a text, as its page shows them
 * @param language BCP 47 tag
 */
export function searchRecord(
  question: Question,
  also: readonly string[],
  wordsOf: (prose: Prose) => string,
  language: string,
): SearchRecord {
  const { title, label, citations, prose } = question;
  const titles = new Set(citations.map(({ source }) => source.title ?? ''));
  // A result shows its names anyway, and sources only if nothing else was found: its passage is between the two.
  const names: Part[] = [
    ['title', label === title ? title : `${label}. ${title}`],
    ['also', also.join(', ')],
  ];
  const said: Part[] = [
    ...wordsOf(prose)
      .split('\n')
      .map((line): Part => ['body', line]),
    ...citations.map((citation): Part => ['insight', citation.prose ? wordsOf(citation.prose) : '']),
  ];
  const sources: Part[] = [['source', [...titles].filter(Boolean).join('. ')]];
  const { url, meta, filters } = outsideText(question);
  const places = { names: countWords(names), text: countWords([...names, ...said]) };
  const head = [
    ...Object.entries({ ...meta, ...places }).map(([name, value]) => attribute('meta', name, `${value}`)),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => attribute('filter', name, value))),
  ];
  const body = [...names, ...said, ...sources].map(paragraph);
  return { url, content: `<html lang="${language}"><body>${head.join('')}${body.join('')}</body></html>` };
}

/** Words, and what they are a part of. */
type Part = [of: keyof typeof WEIGHTS, words: string];

const paragraph = ([of, words]: Part) => (words ? `<p data-pagefind-weight="${WEIGHTS[of]}">${escapeHtml(words)}</p>` : '');

/** The number of words as Pagefind counts them: what is between white space. */
const countWords = (parts: readonly Part[]) => parts.reduce((sum, [, words]) => sum + words.split(/\s+/).filter(Boolean).length, 0);

/** Pagefind reads the value of metadata and filters from an attribute that it is told the name of. */
const attribute = (kind: 'meta' | 'filter', name: string, value: string) =>
  `<i data-pagefind-${kind}="${name}[data-of]" data-of="${escapeHtml(value)}"></i>`;

/** Everything that the record of a question is made from, with digests in place of texts. */
export const searchKeyOf = (question: Question, also: readonly string[]) => ({
  ...outsideText(question),
  also,
  // Words of links without words of their own.
  links: question.links.map(({ label }) => label),
  texts: [question.prose.digest, ...question.citations.map(({ source, prose }) => [source.title, prose?.digest])],
});

const outsideText = (question: Question) => ({
  // Pagefind puts the base path before it.
  url: `/questions/${question.id}/`,
  meta: {
    title: question.title,
    label: question.label,
    fill: question.fill,
    lineage: question.lineage.map(({ label }) => label).join(' / '),
  },
  filters: filtersOf(question),
});

/** The values are those of the addresses of tree and mosaic: fills, ids and slugs. */
function filtersOf(question: Question): Record<string, string[]> {
  const posers = question.citations.filter(({ stance }) => stance === 'poses').flatMap(({ source }) => source.authors);
  return {
    fill: [question.fill],
    status: [question.status],
    root: [(question.lineage[0] ?? question).id],
    tag: question.tags.map(({ slug }) => slug),
    person: [...new Set(posers.map(({ slug }) => slug))],
    kind: [...new Set(question.citations.map(({ source }) => source.kind))],
  };
}
