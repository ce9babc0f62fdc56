/** On the page "not found": lists the pages whose addresses are most like the one that was asked for. */

import { treeFrom } from '../pictures/question-tree.ts';
import type { TreeData } from '../pictures/tree-data.ts';
import { element } from './element.ts';
import { nearestTo, type Place } from './nearest.ts';

const box = document.querySelector<HTMLElement>('[data-nearest]');
if (box) void suggest(box, document.documentElement.dataset.base ?? '/');

async function suggest(box: HTMLElement, base: string): Promise<void> {
  const response = await fetch(box.dataset.nearest ?? '').catch(() => undefined);
  if (!response?.ok) return;
  const { nodes, tags, people } = treeFrom((await response.json()) as TreeData, '');
  const pages = [...document.querySelectorAll<HTMLAnchorElement>('.site-nav a')].map(({ pathname, textContent }) => ({
    path: pathname.slice(base.length),
    title: textContent?.trim() ?? '',
  }));
  const places: Place[] = [
    ...nodes.map(({ id, title }) => ({ path: `questions/${id}/`, title })),
    ...tags.map((slug) => ({ path: `tags/${slug}/`, title: slug })),
    ...[...people].map(([slug, name]) => ({ path: `people/${slug}/`, title: name })),
    ...pages,
  ];
  const found = nearestTo(location.pathname.slice(base.length), places);
  const list = box.querySelector('ul');
  if (found.length === 0 || !list) return;
  list.append(...found.map(({ path, title }) => element('li', {}, element('a', { href: base + path }, title))));
  box.hidden = false;
}
