/** What search knows of each question. */
import type { CustomRecord } from 'pagefind';
import type { Rendering } from '../markdown/render.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';

/**
 * One record a question, in tree order: its title, lineage, words and insights; filters by fill, tag, source kind and person.
 * @param language BCP 47 tag
 */
export function searchRecords(mosaic: Mosaic, rendering: Rendering, language: string): CustomRecord[] {
  return [...mosaic.questions.values()].map((question) => ({
    // Pagefind puts the base path before it.
    url: `/questions/${question.id}/`,
    language,
    content: [
      question.title,
      rendering.body(question.body).text,
      ...question.citations.flatMap((citation) => [
        citation.source.title ?? '',
        citation.insight === undefined ? '' : rendering.note(citation.insight).text,
      ]),
    ]
      .filter(Boolean)
      .join('\n'),
    meta: { title: question.title, ...(question.parent && { parent: question.parent.title }) },
    filters: filtersOf(question),
  }));
}

function filtersOf(question: Question): Record<string, string[]> {
  const kinds = new Set(question.citations.map(({ source }) => source.kind));
  const people = new Set(question.citations.flatMap(({ source }) => source.authors.map(({ name }) => name)));
  return {
    status: [question.fill],
    tag: question.tags.map(({ slug }) => slug),
    source: [...kinds],
    person: [...people],
  };
}
