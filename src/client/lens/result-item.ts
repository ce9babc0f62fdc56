/** A question that the lens found, as an item of a list: what the text says, beside what is already known. */
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import type { Result } from './answer.ts';
import type { Known } from './known.ts';

export interface ResultItem {
  item: HTMLLIElement;
  tick: HTMLInputElement;
  /** Shows what is known, once it is loaded; `undefined` where it cannot be. */
  show(known: Known | undefined): void;
}

/**
 * @param href of the page of the question
 * @param form where an insight is written
 */
export function resultItem(result: Result, href: string, form: string, isTicked: boolean): ResultItem {
  const { label, title, fill, lineage } = result;
  const tick = element('input', { type: 'checkbox', 'aria-label': `Keep in mind: ${label}` });
  tick.checked = isTicked;
  const known = element('div', { class: 'lens-known' }, heading('Already known'), element('p', { class: 'meta' }, 'Loading …'));
  const item = element(
    'li',
    { class: 'lens-result' },
    lineage.length > 0 ? element('p', { class: 'meta lens-lineage' }, lineage.join(' / ')) : undefined,
    element(
      'div',
      { class: 'lens-head' },
      element('h3', {}, fillMark(fill), ' ', element('a', { href }, label), element('span', { class: 'visually-hidden' }, ` (${fill})`)),
      element('label', { class: 'lens-tick' }, tick, ' Keep in mind'),
    ),
    title === label ? undefined : element('p', { class: 'lens-title' }, title),
    element('div', { class: 'lens-pair' }, said(result, form), known),
  );
  return { item, tick, show: (found) => known.replaceChildren(heading('Already known'), ...knownParts(found, href)) };
}

const heading = (words: string) => element('h4', {}, words);

function said({ label, words, passage }: Result, form: string): HTMLElement {
  const quote = passage?.map(({ text, shared }) => (shared ? element('mark', {}, text) : text));
  const list = words.flatMap((word, index) => [...(index > 0 ? [', '] : []), element('bdi', {}, word)]);
  return element(
    'div',
    { class: 'lens-said' },
    heading('In this text'),
    quote && element('blockquote', { dir: 'auto' }, ...quote),
    element('p', { class: 'meta' }, words.length === 1 ? 'Word in common: ' : 'Words in common: ', ...list),
    element(
      'p',
      { class: 'lens-add' },
      element('a', { class: 'button', href: form, 'aria-label': `Add an insight about ${label}` }, 'Add an insight'),
    ),
  );
}

function knownParts(known: Known | undefined, href: string): HTMLElement[] {
  if (!known) return [element('p', { class: 'meta' }, 'This could not be loaded; ', element('a', { href }, 'its page'), ' has it.')];
  const { standing, insights, more, hasSource } = known;
  const rest = more > 0 ? [' · ', element('a', { href: `${href}#Insights` }, `${counted(more, 'more insight')}`)] : [];
  return [
    element('p', { class: 'meta' }, standing, ...rest),
    ...(hasSource ? [element('p', { class: 'lens-read' }, 'This source was read for this question already.')] : []),
    ...insights,
    ...(insights.length > 0
      ? []
      : [element('p', { class: 'lens-nothing' }, 'Nobody has written down an insight: yours would be the first.')]),
  ];
}
