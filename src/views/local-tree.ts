/** The neighbourhood of a question: its lineage and its nearest siblings. Its parts and its links are elsewhere on its page. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface LocalNode extends QuestionReference {
  /** Whether it is the question that the tree is about. */
  here?: true;
  children: LocalNode[];
  /** How many siblings are left out before the first one shown, and after the last. */
  skippedBefore?: number;
  skippedAfter?: number;
}

/** How many siblings are shown on each side. Chosen by eye. */
const REACH = 3;

/** The local tree, from the root of `question` down to it and its siblings; for a root, the roots around it. None for the only root. */
export function localTree(question: Question, roots: readonly Question[], to: Addresses): LocalNode[] {
  const here: LocalNode = { ...questionReference(question, to), here: true, children: [] };
  const around = question.parent?.children ?? roots;
  if (!question.parent && around.length < 2) return [];
  const at = around.indexOf(question);
  const first = Math.max(0, at - REACH);
  const end = Math.min(around.length, at + REACH + 1);
  const siblings = around.slice(first, end).map((sibling) => (sibling === question ? here : leaf(sibling, to)));
  const [start, last] = [siblings[0] as LocalNode, siblings.at(-1) as LocalNode];
  if (first > 0) start.skippedBefore = first;
  if (end < around.length) last.skippedAfter = around.length - end;
  return question.lineage
    .toReversed()
    .reduce<LocalNode[]>((children, ancestor) => [{ ...questionReference(ancestor, to), children }], siblings);
}

const leaf = (question: Question, to: Addresses): LocalNode => ({ ...questionReference(question, to), children: [] });
