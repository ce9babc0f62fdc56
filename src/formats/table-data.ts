/** The data with which the browser filters and sorts the table of all questions: what it shows beside the data of the tree. */
import { statusOf } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { knownAbout } from '../mosaic/reason/coverage.ts';
import { askersIn, tableNumbers } from '../views/table-page.ts';
import { topIn, topsOf } from '../views/tops.ts';

/** Names of files below the base path. */
export const TABLE_FILE = 'table.json';
export const CHOICES_FILE = 'table-choices.json';

/** Columns in tree order, as in `pictures/tree-data.ts`, whose rows are the same questions. */
export interface TableData {
  /** The row of the root or branch that a question is in; -1 for a root above the branches. */
  top: number[];
  /** How many of its insights somebody checked. */
  checked: number[];
  sources: number[];
  /** When somebody last looked for an answer: a month or a day, or empty. */
  looked: string[];
}

export function tableData(mosaic: Mosaic): TableData {
  const ordered = [...mosaic.questions.values()];
  const rows = new Map(ordered.map((question, row) => [question, row]));
  const topOf = topIn(topsOf(mosaic));
  const numbers = ordered.map(tableNumbers);
  return {
    top: ordered.map((question) => {
      const top = topOf(question);
      return top ? (rows.get(top) ?? -1) : -1;
    }),
    checked: numbers.map(({ checked }) => checked),
    sources: numbers.map(({ sources }) => sources),
    looked: ordered.map(({ fields }) => fields.looked ?? ''),
  };
}

/** What a reader can filter by, before the other data is loaded: how many questions have each value. The most frequent values come first. */
export type TableChoices = Record<'fill' | 'status' | 'known' | 'root' | 'tag' | 'person' | 'looked', TableChoice[]>;

/** A value, how many questions have it, and what it is called where that is something else. */
export type TableChoice = [value: string, questions: number, name?: string];

/** The most values of a filter; the others come with the data of the table. Chosen by eye. */
const MOST_VALUES = 100;

/** @param questions those that are counted: all of the table, unless said */
export function tableChoices(mosaic: Mosaic, questions: readonly Question[] = [...mosaic.questions.values()]): TableChoices {
  const topOf = topIn(topsOf(mosaic));
  const askersOf = askersIn(mosaic);
  const count = (valuesOf: ValuesOf<Question>) => countChoices(questions, valuesOf);
  return {
    fill: count(({ fill }) => [[fill]]),
    status: count(({ fill }) => [[statusOf(fill)]]),
    known: count((question) => [[knownAbout(question)]]),
    root: count((question) => [topOf(question)].flatMap((top) => (top ? [[top.id, top.label] as const] : []))),
    tag: count(({ tags }) => tags.map(({ slug }) => [slug])),
    person: count((question) => askersOf(question).map(({ slug, name }) => [slug, name])),
    // By month: how long ago that is only the reader's clock can say.
    looked: count(({ fields }) => [[fields.looked?.slice(0, '2026-11'.length) ?? '']]),
  };
}

/** The values of an entry, and what they are called where that is something else. */
type ValuesOf<Entry> = (entry: Entry) => readonly (readonly [value: string, name?: string])[];

/** How many entries have each value. */
export function countChoices<Entry>(entries: Iterable<Entry>, valuesOf: ValuesOf<Entry>): TableChoice[] {
  const choices = new Map<string, TableChoice>();
  for (const entry of entries)
    for (const [value, name] of valuesOf(entry)) {
      const choice = choices.get(value) ?? (name === undefined || name === value ? [value, 0] : [value, 0, name]);
      choice[1] += 1;
      choices.set(value, choice);
    }
  return [...choices.values()].sort((a, b) => b[1] - a[1]).slice(0, MOST_VALUES);
}
