/** What the lens knows questions and sources by, as plain data, so that a thread can take it. */
import type { Mosaic, Prose, Question, Term } from '../mosaic/mosaic.ts';
import { TITLE_WEIGHT } from './lens.ts';

/** Words: texts to count, and counts that `writeCounts` wrote, each with the weight of its words. */
export interface Words {
  texts: [text: string, weight: number][];
  counts: string[];
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

/** What the words of a question's names weigh; those of its texts and of the titles of its sources weigh 1. Chosen on `tests/lens/sources.yaml`. */
const WEIGHTS = { label: 3, title: 2, term: 2, source: 1 } as const;

/** @param written the counts of a text, as `writeCounts` wrote them */
export function lensInput({ questions, sources, terms }: LensMosaic, written: (prose: Prose) => string): LensInput {
  const ordered = [...questions.values()];
  const rows = new Map(ordered.map(({ id }, row) => [id, row]));
  const termsOf = Map.groupBy(terms, ({ question }) => question?.id);
  const rowsNear = (question: Question) => [question, ...question.lineage].map(({ id }) => rows.get(id) as number);
  return {
    questions: ordered.map((question) => questionWords(question, termsOf.get(question.id) ?? [], written)),
    sources: Array.from(sources.values(), ({ title = '', citations, mentionedBy }) => ({
      texts: [[title, TITLE_WEIGHT]],
      counts: citations.flatMap(({ prose }) => (prose ? [written(prose)] : [])),
      near: [...new Set([...citations.map(({ question }) => question), ...mentionedBy].flatMap(rowsNear))],
    })),
  };
}

type LensMosaic = Pick<Mosaic, 'questions' | 'sources' | 'terms'>;

function questionWords({ label, title, prose, citations }: Question, terms: readonly Term[], written: (prose: Prose) => string): Words {
  return {
    texts: [
      [label, WEIGHTS.label],
      [title, WEIGHTS.title],
      ...terms.map(({ name, also, meaning = '' }): [string, number] => [[name, ...also, meaning].join('\n'), WEIGHTS.term]),
      ...citations.map(({ source }): [string, number] => [source.title ?? '', WEIGHTS.source]),
    ],
    counts: [prose, ...citations.map((citation) => citation.prose)].flatMap((text) => (text ? [written(text)] : [])),
  };
}
