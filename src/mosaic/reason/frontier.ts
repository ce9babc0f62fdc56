/** The frontier: the open leaves, first those whose answer would change most and about which least is known. */
import { isUnsettled } from '../fill.ts';
import type { Question } from '../mosaic.ts';
import { byCodeUnits } from '../order.ts';
import { KNOWN, type Known, knownAbout, leavesOf } from './coverage.ts';
import type { Importance, ImportanceOf } from './importance.ts';

/** A leaf that is neither answered nor ill-posed. It does not stop being one with its first insight. */
export interface OpenLeaf {
  question: Question;
  importance: Importance;
  known: Known;
  /** When somebody last looked for an answer: a month or a day. */
  looked?: string;
}

/**
 * The frontier at or below the given questions: by importance, then by how little is known, then by how long nobody has looked (those
 * first at which nobody ever did), then in tree order. The day on which it is asked for makes no difference.
 */
export function frontierOf(roots: readonly Question[], importanceOf: ImportanceOf): OpenLeaf[] {
  const leaves = roots.flatMap(leavesOf).filter(isUnsettled);
  return leaves
    .map((question): OpenLeaf => {
      const { looked } = question.fields;
      return { question, importance: importanceOf(question), known: knownAbout(question), ...(looked && { looked }) };
    })
    .sort((a, b) => byImportance(a, b) || byLittleKnown(a, b));
}

/** The first leaves of several frontiers together. Where leaves are equally important, the frontiers take turns. */
export function headOf(frontiers: readonly (readonly OpenLeaf[])[], most: number): OpenLeaf[] {
  const turns = frontiers.flatMap((frontier) => {
    let turn = 0;
    return frontier.map((leaf, place) => {
      const before = frontier[place - 1];
      turn = before && byImportance(before, leaf) === 0 ? turn + 1 : 0;
      return { leaf, turn };
    });
  });
  return turns
    .sort((a, b) => byImportance(a.leaf, b.leaf) || a.turn - b.turn || byLittleKnown(a.leaf, b.leaf))
    .slice(0, most)
    .map(({ leaf }) => leaf);
}

const byImportance = (a: OpenLeaf, b: OpenLeaf) => b.importance.score - a.importance.score;

const byLittleKnown = (a: OpenLeaf, b: OpenLeaf) =>
  KNOWN.indexOf(a.known) - KNOWN.indexOf(b.known) || byCodeUnits(a.looked ?? '', b.looked ?? '');
