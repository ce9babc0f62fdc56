/** “Is it one of these?”: questions that sound like the one that is asked, with the way to add to them instead. */
import type { Looked } from '../../compose/look.ts';
import type { Outline } from '../../compose/outline.ts';
import { composeAddress } from '../../views/compose-address.ts';
import { element } from '../element.ts';
import { fillMark } from '../picture/marks.ts';
import type { FindQuestions } from './find-questions.ts';

/** The most that are shown, and the letters from which words are looked for; by eye. */
const MOST = 4;
const LETTERS = 12;

/** @param base path of the site, with a slash at both ends */
export function similarIn(box: HTMLElement, outline: Outline, ask: () => FindQuestions, base: string): (looked: Looked) => void {
  const rows = new Map(outline.questions.map((question) => [question.id, question]));
  const find = ask();
  let shown = '';
  let named: readonly string[] = [];
  let asked = '';

  function show({ id: own, similar, fields }: Looked): void {
    const url = fields.sources[0]?.url;
    const ids = [...new Set([...similar.map(({ id }) => id), ...named])].filter((id) => id !== own).slice(0, MOST);
    const now = [...ids, url].join(' ');
    if (now === shown) return;
    shown = now;
    box.hidden = ids.length === 0;
    box.replaceChildren(
      element('p', { class: 'compose-label' }, 'Is it one of these?'),
      element('ul', { role: 'list' }, ...ids.map((id) => itemOf(id, url))),
    );
  }

  function itemOf(id: string, url: string | undefined): HTMLElement {
    const { title = id, fill = 'dark' } = rows.get(id) ?? {};
    return element(
      'li',
      {},
      fillMark(fill),
      element(
        'span',
        {},
        element('a', { href: `${base}questions/${id}/`, target: '_blank' }, title),
        ' ',
        element(
          'a',
          { class: 'meta', href: composeAddress('', { kind: 'insight', id, ...(url && { url }) }) },
          'add what you know there instead',
        ),
      ),
    );
  }

  return (looked) => {
    const { title } = looked.fields;
    if (looked.written.was !== undefined) {
      box.hidden = true;
      shown = '';
      return;
    }
    if (title !== asked) {
      asked = title;
      if (title.length >= LETTERS)
        find(title, (ids, isWhole) => {
          named = isWhole ? ids : [];
          if (asked === title) show(looked);
        });
      else named = [];
    }
    show(looked);
  };
}
