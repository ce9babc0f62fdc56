/** The drafts that this browser keeps, to go on with or to delete. */
import { composeAddress } from '../../views/compose-address.ts';
import { counted } from '../../views/count.ts';
import { shortened } from '../../visible.ts';
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import type { Drafts, KeptDraft } from './drafts.ts';

const KINDS = { question: 'a question', insight: 'an insight about', correction: 'a correction of' } as const;

/**
 * @param box as the page has it
 * @param current the id of the draft that is open, which is not listed
 * @returns shows what is kept now
 */
export function draftList(box: HTMLDetailsElement, drafts: Drafts, current: () => string): () => void {
  const summary = box.querySelector('[data-drafts-count]') as HTMLElement;
  const list = box.querySelector('[data-drafts-list]') as HTMLElement;

  function itemOf({ id, draft, text }: KeptDraft): HTMLElement {
    const remove = element('button', { type: 'button', class: 'button' }, 'Delete');
    const save = element('button', { type: 'button', class: 'button' }, 'Download');
    const name = draft ? shortened(draft.title || 'Without a title', 100) : 'A draft that cannot be read';
    for (const button of [remove, save]) button.setAttribute('aria-label', `${button.textContent} ${name}`);
    const words = draft
      ? [
          element('span', { class: 'meta' }, `${KINDS[draft.about.kind]} `),
          element('a', { href: composeAddress('', { ...draft.about, draft: id }) }, element('bdi', {}, name)),
          ' ',
          element('time', { class: 'meta', datetime: draft.changed }, new Date(draft.changed).toLocaleString()),
        ]
      : [element('span', {}, `${name}: it was damaged, or is of another version of this page.`)];
    const item = element('li', {}, element('span', {}, ...words), element('span', { class: 'compose-draft-deeds' }, save, ' ', remove));
    save.addEventListener('click', () => {
      const file = draft?.name.split('/').at(-1) ?? 'draft.json';
      saveFile(new Blob([draft?.text ?? text], { type: 'text/plain;charset=utf-8' }), file);
    });
    remove.addEventListener('click', () => {
      drafts.remove(id);
      shown = keyOf(others());
      const back = element('button', { type: 'button', class: 'button' }, 'Put it back');
      back.addEventListener('click', () => {
        drafts.putBack(id, text);
        shown = keyOf(others());
        const again = itemOf({ id, text, ...(draft && { draft }) });
        item.replaceWith(again);
        again.querySelector('button')?.focus();
      });
      item.replaceChildren(element('span', {}, `${name} is deleted.`), back);
      back.focus();
    });
    return item;
  }

  /** What is listed: what was deleted just now stays, so that it can be put back. */
  let shown = '';
  const others = () => drafts.all().filter(({ id }) => id !== current());
  const keyOf = (kept: readonly KeptDraft[]) => JSON.stringify(kept.map(({ id, text }) => [id, text.length, text.slice(-40)]));

  return () => {
    const kept = others();
    const now = keyOf(kept);
    if (now === shown) return;
    shown = now;
    box.hidden = kept.length === 0;
    summary.textContent = counted(kept.length, 'unfinished draft');
    list.replaceChildren(...kept.map(itemOf));
  };
}
