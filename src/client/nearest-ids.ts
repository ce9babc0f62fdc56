/** On the page "not found": lists the questions whose ids are most like the address. */

import { treeFrom } from '../pictures/question-tree.ts';
import type { TreeData } from '../pictures/tree-data.ts';
import { nearestTo } from './nearest.ts';

const box = document.querySelector<HTMLElement>('[data-nearest]');
if (box) void suggest(box);

async function suggest(box: HTMLElement): Promise<void> {
  const response = await fetch(box.dataset.nearest ?? '').catch(() => undefined);
  if (!response?.ok) return;
  const { nodes } = treeFrom((await response.json()) as TreeData, '');
  const found = nearestTo(location.pathname, nodes);
  const list = box.querySelector('ul');
  if (found.length === 0 || !list) return;
  for (const { id, title } of found) {
    const link = document.createElement('a');
    link.href = `${box.dataset.questions}${id}/`;
    link.textContent = title;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  box.hidden = false;
}
