/** Where a list is pasted, typed, dropped or opened as a file. */
import type { Pasted } from '../../../compose/list/read-list.ts';
import { hasList } from './has-list.ts';

export interface PasteBox {
  value(): Pasted;
  /** What stands in the box, which is the plain text where HTML is read. */
  text(): string;
  show(text: string, html: string | undefined, file: string): void;
  focus(): void;
}

/** Milliseconds without a key after which a list is read; by eye. */
const PAUSE = 350;
/** The longest text that is taken, in UTF-16 code units, and the largest file, in bytes: what is longer would be refused when it is read. */
const LONGEST = 2 * 2 ** 20;
const LARGEST_FILE = 4 * LONGEST;
/** From how many code units a pasted text is put into the box at once: browsers take seconds to type thousands of lines. */
const LONG = 100_000;

/**
 * @param box of the page
 * @param changed hears of every new list
 * @param say tells the reader something
 */
export function pasteBox(box: HTMLElement, changed: () => void, say: (words: string) => void): PasteBox {
  const area = box.querySelector('[data-text]') as HTMLTextAreaElement;
  const input = box.querySelector('[data-file]') as HTMLInputElement;
  const note = box.querySelector('[data-source-note]') as HTMLElement;
  const plain = box.querySelector('[data-plain]') as HTMLButtonElement;
  const words = box.querySelector('[data-source-words]') as HTMLElement;
  let html: string | undefined;
  let file = '';
  let pause: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    note.hidden = html === undefined && file === '';
    plain.hidden = html === undefined;
    words.textContent = html === undefined ? `From the file ${file}.` : 'Read with its levels and links, as it was copied.';
  }

  function take(text: string, from: { html?: string; file?: string }): void {
    clearTimeout(pause);
    if (Math.max(text.length, from.html?.length ?? 0) > LONGEST) {
      say('This is too long for a list: more than two million characters. Take the list alone, without what is around it.');
      return;
    }
    area.value = text;
    html = from.html;
    file = from.file ?? '';
    show();
    changed();
  }

  async function open(opened: File | undefined): Promise<void> {
    if (!opened) return;
    if (opened.size > LARGEST_FILE) return say(`${opened.name} is too large for a list: open one of at most 8 MB.`);
    try {
      take(await opened.text(), { file: opened.name });
    } catch {
      say(`${opened.name} could not be read.`);
    }
  }

  area.addEventListener('input', () => {
    html = undefined;
    if (area.value === '') file = '';
    show();
    clearTimeout(pause);
    pause = setTimeout(changed, PAUSE);
  });
  area.addEventListener('paste', (event) => {
    const { clipboardData: clipboard } = event;
    const copied = clipboard?.getData('text/html') ?? '';
    const isWhole = area.selectionEnd - area.selectionStart >= area.value.trim().length;
    // Within a text, only text can be put.
    const text = clipboard?.getData('text/plain') ?? '';
    if (!isWhole || (!hasList(copied) && text.length < LONG)) return;
    event.preventDefault();
    take(text, hasList(copied) ? { html: copied } : {});
  });
  plain.addEventListener('click', () => {
    take(area.value, {});
    area.focus();
  });
  input.addEventListener('change', async () => {
    await open(input.files?.[0]);
    input.value = '';
  });
  box.addEventListener('dragover', (event) => event.preventDefault());
  box.addEventListener('drop', (event) => {
    const { dataTransfer: dropped } = event;
    if (!dropped) return;
    event.preventDefault();
    if (dropped.files.length > 0) void open(dropped.files[0]);
    else if (hasList(dropped.getData('text/html'))) take(dropped.getData('text/plain'), { html: dropped.getData('text/html') });
    else take(dropped.getData('text/plain'), {});
  });
  return {
    value: () => ({ text: html ?? area.value, file, isHtml: html !== undefined }),
    text: () => area.value,
    show(text, withHtml, from) {
      area.value = text;
      html = withHtml;
      file = from;
      show();
    },
    focus: () => area.focus(),
  };
}
