/** The box with the outline in Markdown: made when it is opened, to copy or to save. */
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import type { Situation } from './dress.ts';
import { outlineOf } from './outline.ts';

export interface OutlineBox {
  /** Tells it of what is shown now. */
  refresh(situation: Situation): void;
}

/** @param addressOf gives the address of a source, by its slug */
export function outlineBox(box: HTMLDetailsElement, addressOf: (slug: string) => string): OutlineBox {
  const text = element('pre', { tabindex: '0' });
  const said = element('span', { role: 'status', class: 'meta' });
  const copy = element('button', { type: 'button', class: 'button' }, 'Copy');
  const save = element('button', { type: 'button', class: 'button' }, 'Save as Markdown');
  let now: Situation | undefined;
  const isOpen = () => box.open;
  const write = () => {
    if (now) text.textContent = outlineOf(now, addressOf);
  };
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text.textContent ?? '');
      said.textContent = 'Copied.';
    } catch {
      // Without permission, or over plain HTTP, one copies it from here.
      getSelection()?.selectAllChildren(text);
      said.textContent = 'Selected: press Ctrl-C, or ⌘-C on a Mac.';
    }
  });
  save.addEventListener('click', () =>
    saveFile(new Blob([text.textContent ?? ''], { type: 'text/markdown' }), `backcast-${now?.game.tree.root.id ?? ''}.md`),
  );
  box.append(element('p', { class: 'backcast-actions' }, copy, ' ', save, ' ', said), text);
  box.addEventListener('toggle', () => {
    if (isOpen()) write();
  });
  return {
    refresh(situation) {
      now = situation;
      said.textContent = '';
      if (isOpen()) write();
    },
  };
}
