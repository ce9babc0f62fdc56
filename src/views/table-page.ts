/** Everything the pages of the table of all questions show: 200 questions a page, in tree order. */
import { hasInsight } from '../mosaic/fill.ts';
import type { Mosaic, Person, Question } from '../mosaic/mosaic.ts';
import { byCodeUnits } from '../mosaic/order.ts';
import { isChecked } from '../mosaic/reason/coverage.ts';
import { firstOf, MOST_ASKERS, MOST_TAGS } from '../pictures/table-rows.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { pagesByPath } from './pages-of.ts';
import {
  type LabelReference,
  labelReference,
  type PersonReference,
  personReference,
  type QuestionReference,
  questionReference,
} from './reference.ts';
import { topIn, topsOf } from './tops.ts';

export interface TablePage {
  /** How many questions there are on all pages: `12 questions`. */
  total: string;
  /** What the questions are divided by: the roots or, of the only root, its branches. */
  tops: 'Root' | 'Branch';
  rows: TableRow[];
  /** The number of this page, from 1. */
  number: number;
  /** The addresses of all pages, in order. */
  pages: string[];
}

/** A question in the table. */
export interface TableRow extends TableNumbers {
  question: QuestionReference;
  /** The root or branch that it is in; none for a root above the branches. */
  top?: LabelReference;
  /** The first who ask it, and how many others do. */
  askedBy: PersonReference[];
  moreAskers: number;
  tags: { slug: string; href: string }[];
  moreTags: number;
  /** When somebody last looked for an answer. */
  looked?: string;
}

/** What is counted of a question. */
export interface TableNumbers {
  insights: number;
  /** How many of the insights somebody compared with their source. */
  checked: number;
  /** How many sources its file lists, each once. */
  sources: number;
}

/** What is counted of each question, for the table and for its data. */
export const tableNumbers = ({ citations }: Question): TableNumbers => ({
  insights: citations.filter(hasInsight).length,
  checked: citations.filter(({ fields }) => isChecked(fields)).length,
  sources: new Set(citations.map(({ source }) => source)).size,
});

/**
 * The pages of the table of all questions.
 * @returns what makes each page, by its path below the base path
 */
export function tablePages(mosaic: Mosaic, to: Addresses): Map<string, () => TablePage> {
  const ordered = [...mosaic.questions.values()];
  const tops = topsOf(mosaic);
  const topOf = topIn(tops);
  const askersOf = askersIn(mosaic);
  const row = (question: Question): TableRow => {
    const top = topOf(question);
    const { looked } = question.fields;
    const askers = firstOf(askersOf(question), MOST_ASKERS);
    const tags = firstOf(tagsOf(question), MOST_TAGS);
    return {
      question: questionReference(question, to),
      ...(top && { top: labelReference(top, to) }),
      ...tableNumbers(question),
      askedBy: askers.first.map((person) => personReference(person, to)),
      moreAskers: askers.others,
      tags: tags.first.map((slug) => ({ slug, href: to.tag(slug) })),
      moreTags: tags.others,
      ...(looked && { looked }),
    };
  };
  return pagesByPath(ordered.length, to.table, to, ({ first, end, number, pages }) => ({
    total: counted(ordered.length, 'question'),
    tops: isDivided(mosaic) ? 'Branch' : 'Root',
    rows: ordered.slice(first, end).map(row),
    number,
    pages,
  }));
}

/** The slugs of the tags of a question, in alphabetical order. */
export const tagsOf = ({ tags }: Question): string[] => tags.map(({ slug }) => slug).sort(byCodeUnits);

/** Whether the only root is divided into its branches, as `topsOf` does. */
export const isDivided = ({ roots }: Mosaic) => roots.length === 1 && (roots[0]?.children.length ?? 0) > 0;

/** Finds who poses a question, in the order of the people of the mosaic. */
export function askersIn({ people }: Mosaic): (question: Question) => readonly Person[] {
  const askers = new Map<Question, Person[]>();
  for (const person of people.values()) {
    for (const question of person.poses) {
      const those = askers.get(question);
      if (those) those.push(person);
      else askers.set(question, [person]);
    }
  }
  return (question) => askers.get(question) ?? [];
}
