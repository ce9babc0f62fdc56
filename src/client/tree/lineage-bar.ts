/** Says, above an indented tree that has been scrolled, what the uppermost question on the screen is a part of. */
import { bisector } from 'd3';
import { lineageOf } from '../../pictures/question-tree.ts';
import type { Place } from './layout.ts';

/** Height of the bar, in pixels. */
const HEIGHT = 30;

const byHeight = bisector(({ y }: Place) => y);

/**
 * Returns what shows the lineage in a box that stays at the upper edge of the screen. It is for the eye only: every question says its
 * level itself.
 */
export function lineageBar(box: HTMLElement | null): (places: readonly Place[], top: number) => void {
  const words = box?.appendChild(document.createElement('span'));
  let said: Place | undefined;
  return (places, top) => {
    if (!box || !words) return;
    const first = top > 0 ? places[byHeight.left(places, top + HEIGHT)] : undefined;
    box.hidden = !first?.parent;
    if (first?.parent === said) return;
    said = first?.parent;
    words.textContent = first
      ? lineageOf(first.node)
          .filter(({ row }) => row >= 0)
          .map(({ label }) => label)
          .join(' / ')
      : '';
  };
}
