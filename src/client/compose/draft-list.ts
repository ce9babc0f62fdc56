/** The drafts that this browser keeps, to go on with or to delete. */
import { counted } from '../../views/count.ts';
import { shortened } from '../../visible.ts';
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import type { Kept, KeptOne } from './kept.ts';

/** A draft in the list. */
export interface ShownDraft {
  /** What kind of thing it is, in words; empty where all are of one kind. */
  kind: string;
  title: string;
  /** Where one goes on with it. */
  href: string;
  /** The name of its file, to download. */
  file: string;
  text: string;
}

/**
 * @param box as the page has it
 * @param current the id of the draft that is open, which is not listed
 * @returns shows what is kept now
 */
export function draftList<Draft extends { changed: string }>(
  box: HTMLDetailsElement,
  drafts: Kept<Draft>,
  current: () => string,
  shownAs: (draft: Draft, id: string) => ShownDraft,
): () => void {
  const summary = box.querySelector('[data-drafts-count]') as HTMLElement;
  const list = box.querySelector('[data-drafts-list]') as HTMLElement;

  function itemOf({ id, draft, text }: KeptOne<Draft>): HTMLElement {
    const known = draft && shownAs(draft, id);
    const remove = element('button', { type: 'button', class: 'button' }, 'Delete');
    const save = element('button', { type: 'button', class: 'button' }, 'Download');
    const name = known ? shortened(known.title || 'Without a title', 100) : 'A draft that cannot be read';
    for (const button of [remove, save]) button.setAttribute('aria-label', `${button.textContent} ${name}`);
    const words =
      draft && known
        ? [
            element('span', { class: 'meta' }, known.kind && `${known.kind} `),
            element('a', { href: known.href }, element('bdi', {}, name)),
            ' ',
            element('time', { class: 'meta', datetime: draft.changed }, new Date(draft.changed).toLocaleString()),
          ]
        : [element('span', {}, `${name}: it was damaged, or is of another version of this page.`)];
    const item = element('li', {}, element('span', {}, ...words), element('span', { class: 'compose-draft-deeds' }, save, ' ', remove));
    save.addEventListener('click', () => {
      const file = known?.file ?? 'draft.json';
      saveFile(new Blob([known?.text ?? text], { type: 'text/plain;charset=utf-8' }), file);
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
  const keyOf = (kept: readonly KeptOne<Draft>[]) => JSON.stringify(kept.map(({ id, text }) => [id, text.length, text.slice(-40)]));

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
