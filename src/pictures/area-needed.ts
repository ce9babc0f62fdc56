/** How much of the picture a question needs for its words and those of all below it. */
import { GAP } from './squares.ts';
import { textWidth } from './text-width.ts';
import { EDGE, MARGIN, targetOf } from './tile-words.ts';
import type { Tiled, TreemapOptions } from './treemap.ts';
import { LINE } from './whole-text.ts';

/** The area of a leaf, in squares of the smallest type. Found by trial on the labels of November 2026. */
const LEAF = 40;
/** A leaf with a long label may have that much more, and one with a short label that much less. Chosen by eye. */
const FLEXIBLE = { least: 0.7, most: 1.45 };
/** How much more room a label is given than it needs at least, as a share of a picture, and in the height of a picture. Found by trial. */
const SLACK = { share: 1.2, height: 1.35 };
/** How much wider than high a branch is, about. */
const SHAPE = 1.6;

/** The area of a leaf in the units of a picture, about. */
export const leafAt = (least: number): number => LEAF * least ** 2;

/** The height of a picture in which all labels of all questions could be read, roughly. */
export function heightFor<Q extends Tiled<Q>>(roots: readonly Q[], { width, least }: Omit<TreemapOptions, 'height'>): number {
  const need = areasNeeded(roots, least, undefined, SLACK.height);
  return roots.reduce((sum, root) => sum + need(root), 0) / width;
}

/**
 * The area that each question needs: about the same for all leaves below it, and what the heads and frames of open branches take.
 * @param open the branches that are open; without it, all
 */
export function areasNeeded<Q extends Tiled<Q>>(
  roots: readonly Q[],
  least: number,
  open?: ReadonlySet<Q>,
  slack = SLACK.share,
): (question: Q) => number {
  const areas = new Map<Q, number>();
  const ordered: Q[] = [];
  const waiting = [...roots];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    ordered.push(next);
    for (const child of next.children) waiting.push(child);
  }
  for (const question of ordered.toReversed()) {
    const inside = question.children.reduce((sum, child) => sum + (areas.get(child) ?? 0), 0);
    const isOpen = question.children.length > 0 && (!open || open.has(question));
    const area =
      question.children.length === 0
        ? leafArea(question.label, least, slack)
        : isOpen
          ? framed(inside, question.label, least)
          : Math.max(leafAt(least) * question.leaves, framed(0, question.label, least));
    areas.set(question, area);
  }
  return (question) => areas.get(question) as number;
}

/** The area of a leaf: about the same for all, so that it can be compared, but such that more labels fit. */
function leafArea(label: string, least: number, slack: number): number {
  const words = label.split(/\s+/).map((word) => textWidth(word, least));
  const long = words.reduce((sum, word) => sum + word + least * 0.32, 0);
  const width = Math.max(...words, Math.sqrt(long * least * LINE * 2.2));
  const area = (width + 2 * MARGIN.x + GAP) * (Math.ceil((long / width) * 1.1) * least * LINE + 2 * MARGIN.y + GAP);
  const leaf = leafAt(least);
  return leaf * Math.max(FLEXIBLE.least, Math.min(FLEXIBLE.most, (area * slack) / leaf));
}

/** The area of a branch around tiles with that area. */
function framed(area: number, label: string, least: number): number {
  const long = textWidth(label, least, 600) + 2 * MARGIN.x;
  const width = Math.max(Math.sqrt(area * SHAPE), long * 0.6);
  const head = long > width ? 2 * least * LINE + 2 * MARGIN.y : targetOf(least);
  return (width + 2 * EDGE + GAP) * (Math.max(area / width, targetOf(least)) + head + EDGE + GAP);
}
