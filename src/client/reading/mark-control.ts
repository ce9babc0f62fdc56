/** The buttons with which a reader marks a source and writes a note about it. */
import { element } from '../element.ts';
import { MARK_WORDS, type Mark, type MarkedSource } from './marks.ts';
import { type NoteEditor, noteEditor } from './note-editor.ts';
import type { OwnMarks } from './own-marks.ts';

/** As a reader comes to them. */
const BUTTONS: readonly Mark[] = ['to-read', 'reading', 'read'];

/**
 * Fills a box with the buttons for one source.
 * @param box of the class `marks`
 * @param key identity of the source
 * @returns shows what is kept now
 */
export function markControl(box: HTMLElement, key: string, source: MarkedSource, own: OwnMarks): () => void {
  const buttons = BUTTONS.map((mark) => ({ mark, button: element('button', { type: 'button' }, MARK_WORDS[mark]) }));
  const noteButton = element('button', { type: 'button', 'aria-expanded': 'false' });
  const note = element('p', { class: 'marks-note' });
  const wrong = element('p', { class: 'marks-wrong', role: 'alert' });
  let editor: NoteEditor | undefined;
  let before: string | undefined;

  const change = (part: Parameters<OwnMarks['change']>[2]) => {
    const failure = own.change(key, source, part);
    wrong.textContent = failure ?? '';
    wrong.hidden = failure === undefined;
    return failure === undefined;
  };
  for (const { mark, button } of buttons)
    button.addEventListener('click', () => change({ mark: own.of(key)?.mark === mark ? undefined : mark }));
  noteButton.addEventListener('click', () => {
    if (editor) {
      // What cannot be kept stays, to be copied or to be kept later.
      if (!editor.keep()) return;
      editor.close();
      editor = undefined;
    } else {
      editor = noteEditor(own.of(key)?.note ?? '', (text) => change({ note: text || undefined }));
      note.after(editor.box);
      editor.focus();
    }
    show();
  });

  function show(): void {
    const { mark, note: text = '' } = own.of(key) ?? {};
    const state = JSON.stringify([mark, text, editor !== undefined]);
    if (state === before) return;
    before = state;
    box.dataset.mark = mark ?? '';
    for (const { mark: each, button } of buttons) button.setAttribute('aria-pressed', `${mark === each}`);
    noteButton.textContent = editor ? 'Done' : text ? 'Edit the note' : 'Note';
    noteButton.setAttribute('aria-expanded', `${editor !== undefined}`);
    editor?.show(text);
    note.textContent = text;
    note.hidden = text === '' || editor !== undefined;
  }

  wrong.hidden = true;
  const group = { class: 'marks-buttons', role: 'group', 'aria-label': `Your mark of ${source.name}` };
  box.replaceChildren(element('div', group, ...buttons.map(({ button }) => button), noteButton), note, wrong);
  box.hidden = false;
  show();
  return show;
}
