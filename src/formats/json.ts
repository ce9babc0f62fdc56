/** The mosaic as JSON, for programs. */
import type { Mosaic, Question, Source, Tag } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import { type MosaicJson, VERSION } from './mosaic-schema.ts';

/**
 * Plain data: questions in tree order, sources in the order of their first question, tags; references are ids, source keys and names.
 * @param questions the questions to write, all by default; a parent that is not among them is left out
 * @param schema where the JSON Schema of the result is published
 */
export function mosaicJson(mosaic: Mosaic, questions: readonly Question[] = [...mosaic.questions.values()], schema?: string): MosaicJson {
  const chosen = new Set(questions);
  const cited = new Set(questions.flatMap(sourcesOf));
  return {
    ...(schema !== undefined && { $schema: schema }),
    version: VERSION,
    questions: questions.map((question) => questionItem(question, (other) => chosen.has(other))),
    sources: [...mosaic.sources.values()].filter((source) => cited.has(source)).map(sourceItem),
    tags: [...mosaic.tags.values()].map(tagItem),
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

/**
 * One question, in the same form. Other questions are in it by their ids alone, terms and people not at all.
 * @param schema where the JSON Schema of the result is published
 */
export const questionJson = (question: Question, schema: string): MosaicJson => ({
  $schema: schema,
  version: VERSION,
  questions: [questionItem(question, () => true)],
  sources: sourcesOf(question).map(sourceItem),
  tags: question.tags.map(tagItem).sort((a, b) => byCodeUnits(a.slug, b.slug)),
  terms: [],
  people: [],
});

/** The sources that a question lists, then those that it only links to, each once. */
export const sourcesOf = ({ citations, mentions }: Question): Source[] => [
  ...new Set([...citations.map(({ source }) => source), ...mentions]),
];

/** @param isNamed whether another question may be named as its parent */
const questionItem = (question: Question, isNamed: (other: Question) => boolean): MosaicJson['questions'][number] => ({
  id: question.id,
  ...question.fields,
  parent: question.parent && isNamed(question.parent) ? question.parent.id : null,
  also_under: question.alsoUnder.filter(isNamed).map(({ id }) => id),
  fill: question.fill,
  links: question.links.map(({ id }) => id),
  sources: question.citations.map(
    ({ source, fields: { url: _url, title: _title, authors: _authors, date: _date, kind: _kind, ...citation } }) => ({
      source: source.key,
      ...citation,
    }),
  ),
  body: question.body,
});

const sourceItem = ({ key, url, title, authors, date, kind }: Source): MosaicJson['sources'][number] => ({
  key,
  url,
  title: title ?? null,
  authors: authors.map(({ name }) => name),
  date: date ?? null,
  kind,
});

const tagItem = ({ slug, description }: Tag) => ({ slug, description: description ?? null });
