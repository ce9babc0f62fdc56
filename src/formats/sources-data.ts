/** The data with which the browser filters and sorts the list of all sources. */
import type { Mosaic, Source } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import { questionsTouched } from '../mosaic/reason/touched.ts';
import { readStates } from '../pictures/table-rows.ts';
import { sourceName } from '../views/reference.ts';
import { orderedSources, sourceNumbers, yearOf } from '../views/sources-page.ts';
import { countChoices, type TableChoice } from './table-data.ts';

/** Names of files below the base path. */
export const SOURCES_FILE = 'sources.json';
export const SOURCE_CHOICES_FILE = 'source-choices.json';

/** Columns in the order of the list, as `pictures/tree-data.ts` has them. */
export interface SourcesData {
  slug: string[];
  name: string[];
  url: string[];
  kind: string[];
  /** A year, a month or a day, or empty. */
  date: string[];
  /** Slug and name of everybody who wrote one, and for each source the indices of its authors. */
  people: [slug: string, name: string][];
  authors: number[][];
  /** All tags, and for each source the indices of those of its questions. */
  tags: string[];
  tag: number[][];
  questions: number[];
  insights: number[];
  waiting: number[];
}

export function sourcesData(mosaic: Mosaic): SourcesData {
  const ordered = orderedSources(mosaic);
  const people = [...mosaic.people.values()].filter(({ wrote }) => wrote.length > 0);
  const [personAt, tagAt] = [indices(people), indices([...mosaic.tags.keys()])];
  const numbers = ordered.map(sourceNumbers);
  return {
    slug: ordered.map(({ slug }) => slug),
    name: ordered.map(sourceName),
    url: ordered.map(({ url }) => url),
    kind: ordered.map(({ kind }) => kind),
    date: ordered.map(({ date = '' }) => date),
    people: people.map(({ slug, name }) => [slug, name]),
    authors: ordered.map(({ authors }) => authors.map((author) => personAt.get(author) as number)),
    tags: [...mosaic.tags.keys()],
    tag: ordered.map((source) => tagsOf(source).map((slug) => tagAt.get(slug) as number)),
    questions: numbers.map(({ questions }) => questions),
    insights: numbers.map(({ insights }) => insights),
    waiting: numbers.map(({ waiting }) => waiting),
  };
}

const indices = <T>(all: readonly T[]) => new Map(all.map((one, at) => [one, at]));

/** The tags of the questions that a source touches. */
const tagsOf = (source: Source): string[] =>
  [...new Set([...questionsTouched(source)].flatMap(({ tags }) => tags.map(({ slug }) => slug)))].sort(byCodeUnits);

/** What a reader can filter by, before the other data is loaded. */
export type SourceChoices = Record<'read' | 'kind' | 'tag' | 'year', TableChoice[]>;

export function sourceChoices({ sources }: Mosaic): SourceChoices {
  const count = (valuesOf: (source: Source) => readonly string[]) =>
    countChoices(sources.values(), (source) => valuesOf(source).map((value) => [value] as const));
  return {
    read: count((source) => readStates(sourceNumbers(source))),
    kind: count(({ kind }) => [kind]),
    tag: count(tagsOf),
    year: count((source) => [yearOf(source)]),
  };
}
