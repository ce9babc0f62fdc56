/** The mosaic as JSON, for programs. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { type MosaicJson, VERSION } from './mosaic-schema.ts';

/**
 * Plain data: questions in tree order, sources in the order of their first question, tags; references are ids, source keys and names.
 * @param questions the questions to write, all by default; a parent that is not among them is left out
 * @param schema where the JSON Schema of the result is published
 */
export function mosaicJson(mosaic: Mosaic, questions: readonly Question[] = [...mosaic.questions.values()], schema?: string): MosaicJson {
  const chosen = new Set(questions);
  const cited = new Set(questions.flatMap(({ citations, mentions }) => [...citations.map(({ source }) => source), ...mentions]));
  return {
    ...(schema !== undefined && { $schema: schema }),
    version: VERSION,
    questions: questions.map((question) => ({
      id: question.id,
      ...question.fields,
      parent: question.parent && chosen.has(question.parent) ? question.parent.id : null,
      also_under: question.alsoUnder.filter((other) => chosen.has(other)).map(({ id }) => id),
      fill: question.fill,
      links: question.links.map(({ id }) => id),
      sources: question.citations.map(
        ({ source, fields: { url: _url, title: _title, authors: _authors, date: _date, kind: _kind, ...citation } }) => ({
          source: source.key,
          ...citation,
        }),
      ),
      body: question.body,
    })),
    sources: [...mosaic.sources.values()]
      .filter((source) => cited.has(source))
      .map(({ key, url, title, authors, date, kind }) => ({
        key,
        url,
        title: title ?? null,
        authors: authors.map(({ name }) => name),
        date: date ?? null,
        kind,
      })),
    tags: [...mosaic.tags.values()].map(({ slug, description }) => ({ slug, description: description ?? null })),
    terms: mosaic.terms
      .filter(({ question, meaning }) => meaning !== undefined || (question && chosen.has(question)))
      .map(({ name, also, question, meaning }) => ({
        term: name,
        also: [...also],
        ...(question && chosen.has(question) && { question: question.id }),
        ...(meaning !== undefined && { means: meaning }),
      })),
    people: [...mosaic.people.values()].filter(({ also }) => also.length > 0).map(({ name, also }) => ({ name, also: [...also] })),
  };
}
