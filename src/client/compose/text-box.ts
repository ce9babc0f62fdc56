/** The text of the file: typed in, or written by the form. What is being typed in it is never touched. */
import type { Desk } from './desk.ts';
import { type TextHistory, textHistory } from './text-history.ts';

export interface TextBox {
  /** Shows a place of the text. @param at in UTF-16 code units */
  goTo(at: number): void;
}

export function textBox(box: HTMLTextAreaElement, desk: Desk): TextBox {
  let history: TextHistory = textHistory('', () => performance.now());
  let typed = 0;

  /** Takes the text as somebody typed it. */
  async function type(): Promise<void> {
    typed += 1;
    history.record(box.value);
    await desk.take({ kind: 'text', text: box.value }, 'text');
    typed -= 1;
  }

  function put(text: string): void {
    if (box.value === text) return;
    const { selectionStart, selectionEnd, scrollTop } = box;
    const isHere = document.activeElement === box;
    box.value = text;
    if (!isHere) return;
    box.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
    box.scrollTop = scrollTop;
  }

  box.addEventListener('input', () => void type());
  box.addEventListener('keydown', (event) => {
    const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey) && !event.altKey;
    const isRedo = event.key.toLowerCase() === 'y' && event.ctrlKey && !event.altKey;
    if ((!isUndo && !isRedo) || box.readOnly) return;
    event.preventDefault();
    const text = isRedo || event.shiftKey ? history.redo() : history.undo();
    if (text === undefined) return;
    const at = endOfChange(box.value, text);
    box.value = text;
    box.setSelectionRange(at, at);
    void desk.take({ kind: 'text', text }, 'text');
  });
  desk.onLook(({ written }, origin) => {
    if (origin === 'open') history = textHistory(written.text, () => performance.now());
    else if (origin === 'form') history.record(written.text);
    if (typed === 0) put(written.text);
  });
  return {
    goTo(at) {
      box.focus();
      box.setSelectionRange(at, at);
      // Browsers scroll to what is selected when it is typed, not when it is set.
      const line = box.value.slice(0, at).split('\n').length - 1;
      const height = Number.parseFloat(getComputedStyle(box).lineHeight);
      box.scrollTop = Math.max(0, line * height - box.clientHeight / 3);
    },
  };
}

/** Where the change from one text to another ends in the other. */
function endOfChange(before: string, after: string): number {
  let same = 0;
  const most = Math.min(before.length, after.length);
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return after.length - same;
}
