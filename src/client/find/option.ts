/** What an option of the list of names shows. */
import './option.css';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import type { Hit } from './finder.ts';

/** The mark and the words of something that was found. */
export function optionContent({ kind, name, detail, lineage = [], fill, by }: Hit): (Element | string)[] {
  const above = lineage.length > 0 ? element('span', { class: 'find-lineage' }, lineage.join(' / ')) : undefined;
  const other = by === undefined ? undefined : element('span', { class: 'find-other' }, by);
  const mark = fill === undefined ? element('span', { class: `find-sign ${kind}`, 'aria-hidden': 'true' }) : fillMark(fill);
  const known = fill === undefined ? undefined : element('span', { class: 'visually-hidden' }, fill);
  const head = element('span', { class: 'find-head' }, element('span', { class: 'find-name' }, name), known, other, above);
  return [mark, element('span', { class: 'find-words' }, head, detail ? element('span', { class: 'find-detail' }, detail) : undefined)];
}
