/** The field in which a reader writes a note about a source. */
import { element } from '../element.ts';
import { LONGEST_NOTE } from './marks.ts';

/** Milliseconds without a key after which a note is kept; chosen by eye. */
const PAUSE = 400;

export interface NoteEditor {
  box: HTMLElement;
  focus(): void;
  /** Keeps at once what is typed. Returns whether all of it is kept. */
  keep(): boolean;
  /** Shows what another tab has kept, unless something is typed here that is not kept. */
  show(kept: string): void;
  /** Takes it off the page. */
  close(): void;
}

/**
 * @param first what is kept
 * @param onText keeps a text; returns whether it could
 */
export function noteEditor(first: string, onText: (text: string) => boolean): NoteEditor {
  const field = element('textarea', { maxlength: `${LONGEST_NOTE}`, rows: '3' });
  const box = element('label', {}, 'A note for yourself; it stays in this browser', field);
  const closed = new AbortController();
  const text = () => field.value.trim();
  let isKept = true;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(pause);
    isKept ||= onText(text());
    return isKept;
  };
  field.value = first;
  field.addEventListener('input', () => {
    isKept = false;
    clearTimeout(pause);
    pause = setTimeout(keep, PAUSE);
  });
  field.addEventListener('blur', keep);
  // Leaving the page, one does not leave the field.
  addEventListener('pagehide', keep, { signal: closed.signal });
  return {
    box,
    focus: () => field.focus(),
    keep,
    show(kept) {
      if (isKept && text() !== kept) field.value = kept;
    },
    close() {
      closed.abort();
      box.remove();
    },
  };
}
