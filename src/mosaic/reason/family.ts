/** Which questions are near a question in the tree. */
import type { Question } from '../mosaic.ts';

/** Returns a test whether another question is this one, an ancestor, a sibling or a sub-question of it. */
export function familyOf(question: Question): (other: Question) => boolean {
  const lineage = new Set(question.lineage);
  return (other) =>
    other === question ||
    other.parent === question ||
    lineage.has(other) ||
    (other.parent !== undefined && other.parent === question.parent);
}
