/** What the lens knows questions and sources by, as plain data, so that a thread can take it. */
import type { Mosaic, Prose, Question, Term } from '../mosaic/mosaic.ts';
import { TITLE_WEIGHT } from './weights.ts';

/** Words of a question or a source. */
export interface Words {
  /** Short texts, each with the weight of its words. */
  names: [text: string, weight: number][];
  /** Digests of the texts of Markdown, whose words weigh 1. */
  texts: string[];
}

export interface LensInput {
  /** In tree order. */
  questions: Words[];
  /** In the order of the mosaic. */
  sources: SourceInput[];
}

export interface SourceInput extends Words {
  /** Rows of the questions that it is connected with, and of those above them. */
  near: number[];
}

/**
 * What the words of a question's names weigh; those of its texts and of the titles of its sources weigh 1. Chosen on
 * `tests/lens/sources.yaml`.
 */
const WEIGHTS = { label: 3, title: 2, term: 2, source: 1 } as const;

export function lensInput({ questions, sources, terms }: Pick<Mosaic, 'questions' | 'sources' | 'terms'>): LensInput {
  const ordered = [...questions.values()];
  const rows = new Map(ordered.map(({ id }, row) => [id, row]));
  const termsOf = Map.groupBy(terms, ({ question }) => question?.id);
  const rowsNear = (question: Question) => [question, ...question.lineage].map(({ id }) => rows.get(id) as number);
  return {
    questions: ordered.map((question) => questionWords(question, termsOf.get(question.id) ?? [])),
    sources: Array.from(sources.values(), ({ title = '', citations, mentionedBy }) => ({
      names: [[title, TITLE_WEIGHT]],
      texts: digestsOf(citations.map(({ prose }) => prose)),
      near: [...new Set([...citations.map(({ question }) => question), ...mentionedBy].flatMap(rowsNear))],
    })),
  };
}

function questionWords({ label, title, prose, citations }: Question, terms: readonly Term[]): Words {
  return {
    names: [
      [label, WEIGHTS.label],
      [title, WEIGHTS.title],
      ...terms.map(({ name, also, meaning = '' }): [string, number] => [[name, ...also, meaning].join('\n'), WEIGHTS.term]),
      ...citations.map(({ source }): [string, number] => [source.title ?? '', WEIGHTS.source]),
    ],
    texts: digestsOf([prose, ...citations.map((citation) => citation.prose)]),
  };
}

const digestsOf = (texts: readonly (Prose | undefined)[]) => texts.flatMap((text) => text?.digest ?? []);
