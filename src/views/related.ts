/** Questions that share tags with a question and are not near it in the tree. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';

/**
 * The questions most related by tag: each shared tag counts as much as it is rare (inverse document frequency).
 * Questions that the page shows anyway, as family or as links, are left out.
 * @param most how many at the most
 */
export function relatedByTag(question: Question, mosaic: Mosaic, most = 5): Question[] {
  const shown = new Set<Question>([
    question,
    ...question.lineage,
    ...question.children,
    ...question.alsoUnder,
    ...question.alsoOver,
    ...question.links,
    ...question.backlinks,
    ...(question.parent?.children ?? []),
  ]);
  const scores = new Map<Question, number>();
  for (const tag of question.tags) {
    const weight = Math.log(mosaic.questions.size / tag.questions.length);
    if (weight <= 0) continue;
    for (const other of tag.questions) if (!shown.has(other)) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  // Where scores are equal, tree order decides: Map keeps it for one tag, and sort is stable.
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([other]) => other);
}
