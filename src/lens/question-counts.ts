/** What the lens knows a question by. */
import type { Mosaic, Prose, Question, Term } from '../mosaic/mosaic.ts';
import { addWritten, type Count, type Counts } from './counts.ts';

/** What the words of each part weigh. Chosen on `tests/lens/sources.yaml`; the body is the part that the lens can do least without. */
const WEIGHTS = { label: 3, title: 2, term: 2, text: 1, source: 1 } as const;

/**
 * Counts the words of each question of a mosaic, in tree order: its label, title, terms, body, insights and the titles of its sources.
 * @param written the counts of a text, as `writeCounts` wrote them
 */
export function questionCounts(mosaic: Mosaic, written: (prose: Prose) => string, count: Count): Counts[] {
  const terms = Map.groupBy(mosaic.terms, ({ question }) => question);
  return Array.from(mosaic.questions.values(), (question) => countsOf(question, terms.get(question) ?? [], written, count));
}

function countsOf(question: Question, terms: readonly Term[], written: (prose: Prose) => string, count: Count): Counts {
  const counts: Counts = new Map();
  count(question.label, counts, WEIGHTS.label);
  count(question.title, counts, WEIGHTS.title);
  for (const { name, also, meaning = '' } of terms) count([name, ...also, meaning].join('\n'), counts, WEIGHTS.term);
  addWritten(written(question.prose), counts, WEIGHTS.text);
  for (const { prose, source } of question.citations) {
    if (prose) addWritten(written(prose), counts, WEIGHTS.text);
    count(source.title ?? '', counts, WEIGHTS.source);
  }
  return counts;
}
