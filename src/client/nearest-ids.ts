/** On the page for addresses that are not there: the questions whose ids are nearest to what was asked for. */
import type { TreeData } from '../views/tree-data.ts';
import { plant } from './questions.ts';

const box = document.querySelector<HTMLElement>('[data-nearest]');
if (box) void suggest(box);

async function suggest(box: HTMLElement): Promise<void> {
  const asked = decodeURIComponent(location.pathname).toLowerCase().split('/').filter(Boolean).at(-1) ?? '';
  const words = new Set(asked.split(/[^a-z0-9]+/).filter(Boolean));
  const response = await fetch(box.dataset.nearest ?? '');
  if (!response.ok || words.size === 0) return;
  const { nodes } = plant((await response.json()) as TreeData, '');
  const found = nodes
    .map(({ id, title }) => ({ id, title, likeness: likeness(words, new Set(id.split('-'))) }))
    .filter(({ likeness }) => likeness > 0.2)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5);
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

/** Jaccard's index of two sets of words, where words that begin alike count as the same. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((word) =>
    [...b].some((other) => other === word || (word.length > 3 && (other.startsWith(word) || word.startsWith(other)))),
  ).length;
  return shared / (a.size + b.size - shared);
}
