/** Where lists of a whole mosaic are divided. */
import type { Question } from '../mosaic.ts';

/** The roots; if there is only one, its branches, or itself if it has none. */
export const topsOf = (roots: readonly Question[]): readonly Question[] => {
  const [root] = roots;
  return roots.length === 1 && root && root.children.length > 0 ? root.children : roots;
};
