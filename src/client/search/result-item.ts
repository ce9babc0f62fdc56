/** A result of the full text, as an item of a list. */
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import type { ResultData } from './full-text.ts';

export function resultItem({ url, excerpt, meta }: ResultData): HTMLLIElement {
  const { title = url, label = title, lineage = '', fill = 'dark' } = meta;
  const head = element(
    'p',
    { class: 'search-head' },
    fillMark(fill),
    element('a', { href: url, ...(label !== title && { 'aria-label': `${label}: ${title}; ${fill}` }) }, label),
    lineage ? element('span', { class: 'meta' }, lineage) : undefined,
  );
  const whole = label === title ? undefined : element('p', { class: 'search-title' }, title);
  return element('li', {}, head, whole, element('p', { class: 'search-excerpt' }, ...marked(excerpt)));
}

/** The text of an excerpt, with its marks: everything else in it is dropped, whatever it is. */
function marked(excerpt: string): (Node | string)[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return Array.from(body.childNodes, (node) =>
    node.nodeName === 'MARK' ? element('mark', {}, node.textContent ?? '') : (node.textContent ?? ''),
  );
}
