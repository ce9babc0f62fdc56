/** Shows the lineage of the branch in a picture, as buttons that lead back up. */

import { lineageOf, type QuestionNode } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';

/**
 * @param box contains a list; it is hidden when nothing is above the branch
 * @param here how the branch itself is shown
 */
export function showLineage(box: HTMLElement, branch: QuestionNode, here: Node | string, onGo: (node: QuestionNode) => void): void {
  const lineage = lineageOf(branch);
  box.hidden = lineage.length === 0;
  const steps = lineage.map((node) => {
    const button = element('button', { type: 'button' }, node.label);
    button.addEventListener('click', () => onGo(node));
    return element('li', {}, button);
  });
  box.querySelector('ol')?.replaceChildren(...steps, element('li', { 'aria-current': 'true' }, here));
}
