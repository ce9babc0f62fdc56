/** What a question breaks into, how much is known of all that, and what is best worked on first. */
import { FILLS, type FillCounts } from '../mosaic/fill.ts';
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { frontierOf } from '../mosaic/reason/frontier.ts';
import type { ImportanceOf } from '../mosaic/reason/importance.ts';
import type { Addresses } from './address.ts';
import { count, counted } from './count.ts';
import { type Fold, foldsOf } from './folds.ts';
import { type BranchReference, branchReference, type LabelReference, labelReference } from './reference.ts';

export interface PartView extends BranchReference {
  /** Whether it is one of those to work on first. */
  isFirst?: true;
}

/** A list of parts, of which a long rest is folded away; of very many, all in groups. */
interface PartList {
  /** What they are, where that is not plain. */
  about?: string;
  shown: PartView[];
  folds: Fold<PartView>[];
}

export interface PartsView {
  /** `101 questions: 31 dark, 44 lit, 25 partial`; undefined where all are from elsewhere. */
  words?: string;
  below: FillCounts;
  /** The head of its frontier, but for its own sub-questions. */
  openFirst: LabelReference[];
  /** Its sub-questions, then questions from elsewhere that are also under it. */
  lists: PartList[];
}

/** How many questions are named that are open. Chosen by eye. */
const MOST_FIRST = 3;

/** How many of a list are shown at once. Chosen by eye: they stand beside the head of the page. */
const MOST_SHOWN = 24;

/** More than so many are in groups by what is known of them. Chosen by eye. */
const MANY = 100;

/** Makes the parts of any question; undefined for one without. */
export function partsIn(mosaic: Mosaic, importanceOf: ImportanceOf, to: Addresses): (question: Question) => PartsView | undefined {
  const firstOf = firstOpen(mosaic, importanceOf);
  return (question) => {
    const { children, alsoOver, below } = question;
    if (children.length + alsoOver.length === 0) return undefined;
    const total = FILLS.reduce((sum, fill) => sum + below[fill], 0);
    const fills = FILLS.filter((fill) => below[fill] > 0).map((fill) => `${count(below[fill])} ${fill}`);
    const first = firstOf.get(question) ?? [];
    // With all of them first, none is.
    const someAre = !children.every((child) => first.includes(child));
    const isFirst = (part: Question) => someAre && first.includes(part);
    const listOf = (some: readonly Question[], about?: string): PartList[] => {
      const parts = some.map((part): PartView => ({ ...branchReference(part, to), ...(isFirst(part) && { isFirst: true }) }));
      return parts.length === 0 ? [] : [{ ...(about && { about }), ...partList(parts) }];
    };
    return {
      ...(total > 0 && { words: `${counted(total, 'question')}: ${fills.join(', ')}` }),
      below,
      openFirst: first.filter(({ parent }) => parent !== question).map((leaf) => labelReference(leaf, to)),
      lists: [...listOf(children), ...listOf(alsoOver, 'Also here, from elsewhere in the tree:')],
    };
  };
}

/**
 * The first open leaves below each branch, in the order of the frontier. A leaf is told to its ancestors from below until one has enough:
 * then all above it have enough, too.
 */
function firstOpen({ roots }: Mosaic, importanceOf: ImportanceOf): Map<Question, Question[]> {
  const firstOf = new Map<Question, Question[]>();
  for (const { question } of frontierOf(roots, importanceOf)) {
    for (let { parent: above } = question; above; above = above.parent) {
      const first = firstOf.get(above);
      if (first?.length === MOST_FIRST) break;
      if (first) first.push(question);
      else firstOf.set(above, [question]);
    }
  }
  return firstOf;
}

function partList(parts: readonly PartView[]): Omit<PartList, 'about'> {
  if (parts.length > MANY) return { shown: [], folds: groupsOf(parts) };
  const rest = parts.slice(MOST_SHOWN);
  return { shown: parts.slice(0, MOST_SHOWN), folds: rest.length > 0 ? [{ words: `${count(rest.length)} more`, entries: rest }] : [] };
}

/** Branches first, then leaves by fill; of more than a hundred, in folds of a hundred. */
function groupsOf(parts: readonly PartView[]): Fold<PartView>[] {
  const [branches, leaves] = [parts.filter(isBranch), parts.filter((part) => !isBranch(part))];
  const groups = [
    { words: 'with sub-questions', entries: branches },
    ...FILLS.map((fill) => ({ words: fill as string, entries: leaves.filter((part) => part.fill === fill) })),
  ];
  return groups.flatMap(({ words, entries }) => {
    const folds = foldsOf(entries);
    return folds.map((fold) => ({
      ...fold,
      words: folds.length > 1 ? `${words}: ${fold.words} of ${count(entries.length)}` : `${count(entries.length)} ${words}`,
    }));
  });
}

const isBranch = ({ below }: PartView) => FILLS.some((fill) => below[fill] > 0);
