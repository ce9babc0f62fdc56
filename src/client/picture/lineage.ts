/** The lineage of the branch that a picture shows, as buttons that lead back up. */

import { lineageOf, type QuestionNode } from '../../pictures/question-tree.ts';
import { element } from '../element.ts';

/**
 * @param box holds a list, and is hidden where there is nothing above
 * @param here how the branch itself is shown
 */
export function showLineage(box: HTMLElement, branch: QuestionNode, here: Node | string, onGo: (node: QuestionNode) => void): void {
  const lineage = lineageOf(branch);
  box.hidden = lineage.length === 0;
  const steps = lineage.map((node) => {
    const button = element('button', { type: 'button' }, node.title);
    button.addEventListener('click', () => onGo(node));
    return element('li', {}, button);
  });
  box.querySelector('ol')?.replaceChildren(...steps, element('li', { 'aria-current': 'true' }, here));
}
