/** What is unfolded when the tree opens: as much as the screen shows in type that can be read. */
import type { QuestionNode } from '../../pictures/question-tree.ts';
import { branchesTo } from './state.ts';

/** How many branches are tried, one by one, to fill a screen. */
const MOST_TRIED = 60;

/** Less than this share of the screen is not full. Chosen by eye. */
const FULL = 0.6;

/**
 * As many whole levels as fit; if that leaves the screen empty, also those of the next level that fit, in tree order.
 * @param share how much of the screen's height the tree takes
 */
export function firstThatFits(
  root: QuestionNode,
  least: number,
  share: (unfolded: ReadonlySet<QuestionNode>) => number,
): Set<QuestionNode> {
  let levels = least;
  let first = branchesTo(root, levels);
  for (;;) {
    const more = branchesTo(root, levels + 1);
    if (more.size === first.size) return first;
    if (share(more) > 1) {
      if (share(first) < FULL)
        for (const node of [...more].filter((each) => !first.has(each)).slice(0, MOST_TRIED))
          if (share(new Set([...first, node])) <= 1) first.add(node);
      return first;
    }
    levels++;
    first = more;
  }
}
