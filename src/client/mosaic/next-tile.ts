/** Where the arrow keys lead in the mosaic: left and right in reading order, up and down to what is above and below. */
import type { Box } from '../../pictures/squares.ts';

/**
 * @param boxes what can be aimed at of each tile, in reading order: of a branch its head
 * @returns the index of the tile that a key leads to; undefined for another key
 */
export function nextTile(boxes: readonly Box[], at: number, key: string): number | undefined {
  const last = boxes.length - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  if (key === 'ArrowRight') return Math.min(last, at + 1);
  if (key === 'ArrowLeft') return Math.max(0, at - 1);
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return undefined;
  const from = boxes[at] as Box;
  let best = at;
  let least = Number.POSITIVE_INFINITY;
  boxes.forEach((box, index) => {
    const down = key === 'ArrowDown' ? box.y - from.y - from.height : from.y - box.y - box.height;
    if (down < -1 || index === at) return;
    const aside = Math.max(0, box.x - from.x - from.width, from.x - box.x - box.width);
    // A tile in the same column is nearer than any beside it; of two, the one whose left edge is nearest.
    const far = down + aside * 4 + Math.abs(box.x - from.x) / 100;
    if (far < least) [best, least] = [index, far];
  });
  return best;
}
