/** The data from which the browser draws the tree and the mosaic. */
import { infer } from '../mosaic/backcast/infer.ts';
import { movesOf } from '../mosaic/backcast/moves-of.ts';
import { readinessIn } from '../mosaic/backcast/ready.ts';
import { FILLS, hasInsight } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';

/**
 * Columns in tree order: ten thousand questions compress better this way. The row of a question is its index in each column.
 */
export interface TreeData {
  fills: readonly string[];
  id: string[];
  title: string[];
  /** What people call them, where that is not the title; else empty. */
  label: string[];
  /** How many questions are above it. The order says which they are. */
  depth: number[];
  /** The index of the fill in `fills`. */
  fill: number[];
  /** `[row, row of a further parent]`, for the few questions that have one. */
  alsoUnder: [number, number][];
  /** The slugs of all tags. */
  tags: string[];
  /** For each question, the indices of its tags in `tags`. */
  tag: number[][];
  /** Slug and name of everybody who poses a question. */
  people: [string, string][];
  /** For each question, the indices in `people` of those who pose it. */
  person: number[][];
  /** How many insights each question has. */
  insights: number[];
  /** The year of the newest dated source with an insight; 0 without one. */
  latest: number[];
  /** The few that wait for others, and those whose answer follows from others. */
  blocked: number[];
  inferred: number[];
}

/** The tree of the whole mosaic. */
export function treeData({ questions, tags, people }: Mosaic): TreeData {
  const ordered = [...questions.values()];
  const rows = new Map(ordered.map((question, row) => [question, row]));
  const rowOf = (question: Question) => rows.get(question) as number;
  const posers = [...people.values()].filter(({ poses }) => poses.length > 0);
  const tagsOf = indicesByQuestion([...tags.values()].map(({ questions }) => questions));
  const posersOf = indicesByQuestion(posers.map(({ poses }) => poses));
  const moves = movesOf(ordered);
  const inference = infer(moves);
  const ready = readinessIn(moves, inference);
  const rowsWhere = (holds: (id: string) => boolean) => ordered.flatMap(({ id }, row) => (holds(id) ? [row] : []));
  const insightsOf = ({ citations }: Question) => citations.filter(hasInsight);
  return {
    fills: FILLS,
    id: ordered.map(({ id }) => id),
    title: ordered.map(({ title }) => title),
    label: ordered.map(({ label, title }) => (label === title ? '' : label)),
    depth: ordered.map(({ lineage }) => lineage.length),
    fill: ordered.map(({ fill }) => FILLS.indexOf(fill)),
    alsoUnder: ordered.flatMap((question) => question.alsoUnder.map((other): [number, number] => [rowOf(question), rowOf(other)])),
    tags: [...tags.keys()],
    tag: ordered.map((question) => tagsOf.get(question) ?? []),
    people: posers.map(({ slug, name }) => [slug, name]),
    person: ordered.map((question) => posersOf.get(question) ?? []),
    insights: ordered.map((question) => insightsOf(question).length),
    latest: ordered.map((question) => Math.max(0, ...insightsOf(question).map(({ source }) => Number(source.date?.slice(0, 4) ?? 0)))),
    blocked: rowsWhere((id) => ready(id).readiness === 'blocked'),
    inferred: rowsWhere((id) => inference.settled.get(id)?.by !== undefined),
  };
}

function indicesByQuestion(lists: readonly (readonly Question[])[]): Map<Question, number[]> {
  const indices = new Map<Question, number[]>();
  lists.forEach((questions, index) => {
    for (const question of questions) indices.set(question, [...(indices.get(question) ?? []), index]);
  });
  return indices;
}
