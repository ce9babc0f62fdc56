/** The parts by which a page puts its questions into groups. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';

/** The roots; if there is only one, its branches, as far as it has any. */
export const topsOf = ({ roots }: Mosaic): Question[] =>
  roots.flatMap((root) => (roots.length === 1 && root.children.length > 0 ? root.children : [root]));

/** Finds the one of `tops` at or above a question; none for a root above them. */
export function topIn(tops: readonly Question[]): (question: Question) => Question | undefined {
  const those = new Set(tops);
  return (question) => [...question.lineage, question].find((above) => those.has(above));
}
