/** Makes a tree of some questions. The tree of the questions that one person poses is their perspective. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface Outline extends QuestionReference {
  children: Outline[];
}

/** The given questions as a tree: each below its nearest ancestor among them, or at the top. The order is as given. */
export function outlineOf(questions: readonly Question[], to: Addresses): Outline[] {
  const nodes = new Map(questions.map((question) => [question, { ...questionReference(question, to), children: [] } as Outline]));
  const top: Outline[] = [];
  for (const [question, node] of nodes) {
    const above = question.lineage.findLast((ancestor) => nodes.has(ancestor));
    (above ? (nodes.get(above) as Outline).children : top).push(node);
  }
  return top;
}
