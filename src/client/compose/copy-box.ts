/** Copies a text, or selects it for copying where the browser lets no page copy. */
import { element } from '../element.ts';

export interface CopyBox {
  /** Where it is said what has happened. */
  status: HTMLElement;
  /** Where the text is selected, where it cannot be copied. */
  copied: HTMLTextAreaElement;
  /** Returns whether it was copied. */
  copyText(): Promise<boolean>;
}

export function copyBox(text: () => string): CopyBox {
  const status = element('p', { role: 'status', class: 'compose-said' });
  const copied = element('textarea', { class: 'compose-copied', rows: '6', readonly: '', 'aria-label': 'The text to copy', hidden: '' });
  return {
    status,
    copied,
    async copyText() {
      copied.hidden = true;
      try {
        await navigator.clipboard.writeText(text());
        return true;
      } catch {
        // Without permission, or over plain HTTP, one copies it from here.
        copied.value = text();
        copied.hidden = false;
        copied.focus();
        copied.select();
        status.textContent = 'This browser does not let a page copy. The text is selected below: press Ctrl-C, or ⌘-C on a Mac.';
        return false;
      }
    },
  };
}
