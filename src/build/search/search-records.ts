/** What the search index contains of a question. */
import type { CustomRecord } from 'pagefind';
import type { Prose, Question } from '../../mosaic/mosaic.ts';

/**
 * The record of one question: its title, lineage, words and insights; filters by fill, tag, source kind and person.
 * @param wordsOf the words of a text, as its page shows them
 * @param language BCP 47 tag
 */
export function searchRecord(question: Question, wordsOf: (prose: Prose) => string, language: string): CustomRecord {
  return {
    ...outsideText(question),
    language,
    content: [
      question.title,
      wordsOf(question.prose),
      ...question.citations.flatMap(({ source, prose }) => [source.title ?? '', prose ? wordsOf(prose) : '']),
    ]
      .filter(Boolean)
      .join('\n'),
  };
}

/** Everything that the record of a question is made from, with digests in place of texts. */
export const searchKeyOf = (question: Question) => ({
  ...outsideText(question),
  texts: [question.prose.digest, ...question.citations.map(({ source, prose }) => [source.title, prose?.digest])],
});

const outsideText = (question: Question): Pick<CustomRecord, 'url' | 'meta' | 'filters'> => ({
  // Pagefind puts the base path before it.
  url: `/questions/${question.id}/`,
  meta: { title: question.title, ...(question.parent && { parent: question.parent.label }) },
  filters: filtersOf(question),
});

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
