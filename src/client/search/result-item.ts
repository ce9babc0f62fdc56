/** A result of the full text, as an item of a list. */
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import type { ResultData } from './full-text.ts';
import { passageOf } from './passage.ts';

export function resultItem({ url, content, locations, meta }: ResultData): HTMLLIElement {
  const { title = url, label = title, lineage = '', fill = 'dark', names = '0', text = 'Infinity' } = meta;
  const passage = passageOf(content, locations, Number(names), Number(text)).map(({ text, found }) =>
    found ? element('mark', {}, text) : text,
  );
  const link = element('a', { href: url, ...(label !== title && { 'aria-label': `${label}: ${title}; ${fill}` }) }, label);
  const head = element(
    'p',
    { class: 'search-head' },
    element('span', {}, fillMark(fill), ' ', link),
    lineage ? element('span', { class: 'meta' }, lineage) : undefined,
  );
  const whole = label === title ? undefined : element('p', { class: 'search-title' }, title);
  return element('li', {}, head, whole, element('p', { class: 'search-excerpt' }, ...passage));
}
