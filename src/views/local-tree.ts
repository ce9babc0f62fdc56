/** The neighbourhood of a question: its lineage, its nearest siblings, its sub-questions, and its links to other parts of the tree. */
import type { Question } from '../mosaic/mosaic.ts';
import { familyOf } from '../mosaic/reason/family.ts';
import type { Addresses } from './address.ts';
import { type QuestionReference, questionReference } from './reference.ts';

export interface LocalNode extends QuestionReference {
  /** Whether it is the question that the tree is about. */
  here?: true;
  children: LocalNode[];
  /** How many siblings are left out before the first one shown, and after the last. */
  skippedBefore?: number;
  skippedAfter?: number;
  /** The edges of the question itself that cross the tree. */
  crossings?: Crossings[];
}

/** Questions in other parts of the tree that have the same relation to this one. */
export interface Crossings {
  relation: 'Also under' | 'Also here' | 'Links to' | 'Linked from';
  questions: QuestionReference[];
}

/** How many siblings are shown on each side. Chosen by eye. */
const REACH = 3;

/** The local tree, from the root of `question` down to its sub-questions. */
export function localTree(question: Question, to: Addresses): LocalNode {
  const here: LocalNode = { ...questionReference(question, to), here: true, children: question.children.map((child) => leaf(child, to)) };
  const crossings = crossingsOf(question, to);
  if (crossings.length > 0) here.crossings = crossings;
  const { parent } = question;
  if (!parent) return here;
  const at = parent.children.indexOf(question);
  const first = Math.max(0, at - REACH);
  const end = Math.min(parent.children.length, at + REACH + 1);
  const siblings = parent.children.slice(first, end).map((sibling) => (sibling === question ? here : leaf(sibling, to)));
  const [start, last] = [siblings[0] as LocalNode, siblings.at(-1) as LocalNode];
  if (first > 0) start.skippedBefore = first;
  if (end < parent.children.length) last.skippedAfter = parent.children.length - end;
  return question.lineage
    .toReversed()
    .reduce<LocalNode[]>((children, ancestor) => [{ ...questionReference(ancestor, to), children }], siblings)[0] as LocalNode;
}

const leaf = (question: Question, to: Addresses): LocalNode => ({ ...questionReference(question, to), children: [] });

function crossingsOf(question: Question, to: Addresses): Crossings[] {
  const { alsoUnder, alsoOver, links, backlinks } = question;
  const near = familyOf(question);
  const lists: [Crossings['relation'], readonly Question[]][] = [
    ['Also under', alsoUnder],
    ['Also here', alsoOver],
    ['Links to', links.filter((other) => !near(other))],
    ['Linked from', backlinks],
  ];
  return lists
    .filter(([, questions]) => questions.length > 0)
    .map(([relation, questions]) => ({ relation, questions: questions.map((other) => questionReference(other, to)) }));
}
