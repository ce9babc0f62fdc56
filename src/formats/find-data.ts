/** The data in which a reader's browser finds questions, sources, people, tags and terms by name. It comes in two files, names first. */
import { FILLS } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { questionsTouched } from '../mosaic/reason/touched.ts';

/** Names of files below the base path. */
export const NAMES_FILE = 'find-names.json';
export const TITLES_FILE = 'find-titles.json';

/** What things are called. A column of questions is in tree order; the row of a question is its index. */
export interface FindNames {
  fills: readonly string[];
  id: string[];
  /** Empty where a question has none: its title is in {@link FindTitles}. */
  label: string[];
  /** How many questions are above it. The order says which they are. */
  depth: number[];
  /** The index of the fill in `fills`. */
  fill: number[];
  /** Former ids, and the terms that are about a question: `[row, names]`, for the questions that have some. */
  also: [row: number, names: string[]][];
  /** How many questions each has. */
  tags: [slug: string, questions: number][];
  people: [slug: string, name: string, also: readonly string[], poses: number, wrote: number][];
  /** Terms without a question. */
  terms: [slug: string, name: string, also: readonly string[]][];
}

/** The longer texts. */
export interface FindTitles {
  /** Of each question. */
  title: string[];
  /** `key` is the identity of the source; `authors` are indices in `people`. */
  sources: [slug: string, key: string, title: string, authors: number[], date: string, kind: string, questions: number][];
}

export function findNames({ questions, tags, people, terms }: Mosaic): FindNames {
  const ordered = [...questions.values()];
  const named = Map.groupBy(terms, ({ question }) => question);
  const namesOf = (question: Question) => [
    ...question.aliases,
    ...(named.get(question) ?? []).flatMap(({ name, also }) => [name, ...also]),
  ];
  return {
    fills: FILLS,
    id: ordered.map(({ id }) => id),
    label: ordered.map(({ fields }) => fields.label ?? ''),
    depth: ordered.map(({ lineage }) => lineage.length),
    fill: ordered.map(({ fill }) => FILLS.indexOf(fill)),
    also: ordered.flatMap((question, row): FindNames['also'] => {
      const names = namesOf(question);
      return names.length > 0 ? [[row, names]] : [];
    }),
    tags: Array.from(tags.values(), ({ slug, questions }) => [slug, questions.length]),
    people: Array.from(people.values(), ({ slug, name, also, poses, wrote }) => [slug, name, also, poses.length, wrote.length]),
    terms: (named.get(undefined) ?? []).map(({ slug, name, also }) => [slug, name, also]),
  };
}

export function findTitles({ questions, sources, people }: Mosaic): FindTitles {
  const rows = new Map([...people.values()].map((person, row) => [person, row]));
  return {
    title: Array.from(questions.values(), ({ title }) => title),
    sources: Array.from(sources.values(), (source) => [
      source.slug,
      source.key,
      source.title ?? '',
      source.authors.map((author) => rows.get(author) as number),
      source.date ?? '',
      source.kind,
      questionsTouched(source).size,
    ]),
  };
}
