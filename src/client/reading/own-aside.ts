/** Says what this browser kept and could not be read, and gives it back. */
import { element } from '../element.ts';
import { saveFile } from '../save-file.ts';
import type { OwnMarks } from './own-marks.ts';

/**
 * Says so in a box.
 * @returns shows what there is to say now. What is the same stays as it is: it is not said again, and a button in it keeps the focus
 */
export function asideIn(box: HTMLElement, own: OwnMarks): () => void {
  let shown: string | undefined;
  return () => {
    const [problems, texts] = [own.problems(), own.aside()];
    const now = JSON.stringify([problems, texts.length]);
    if (now !== shown) box.replaceChildren(...asideOf(problems, texts, own.forgetAside));
    shown = now;
  };
}

/** What to show; nothing if all could be read. */
function asideOf(problems: readonly string[], texts: readonly string[], forget: () => void): HTMLElement[] {
  const said: HTMLElement[] = [];
  if (problems.length > 0)
    said.push(
      element('p', {}, 'Not all that this browser keeps could be read. It stays as it is, and is set aside before anything is changed.'),
      element('ul', {}, ...problems.map((problem) => element('li', {}, problem))),
    );
  if (texts.length > 0)
    said.push(
      element('p', {}, 'Something that this browser kept could not be read, and was set aside.'),
      button('Save it as a file', () => saveFile(new Blob([texts.join('\n')], { type: 'text/plain' }), 'reading-marks-aside.txt')),
      button('Forget it', forget),
    );
  return said.length > 0 ? [element('div', { class: 'own-aside', role: 'status' }, ...said)] : [];
}

function button(words: string, onClick: () => void): HTMLElement {
  const made = element('button', { type: 'button', class: 'button' }, words);
  made.addEventListener('click', onClick);
  return made;
}
