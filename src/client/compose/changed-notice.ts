/** Says that a file has changed since a draft of it began: what changed is shown, and nothing is lost. */
import { element } from '../element.ts';
import { diffView } from './diff-view.ts';

/** @param again begins again from the file as it is now */
export function changedNotice(was: string, now: string, again: () => Promise<void>): (Node | string)[] {
  const button = element('button', { type: 'button', class: 'button' }, 'Begin again from the file as it is now');
  button.addEventListener('click', () => void again());
  const words =
    'The file has changed since you began. Below, “What changes” compares your text with the file as it is now: where it removes ' +
    'lines that you do not know, somebody has added them. This is what has changed without you:';
  return [element('p', {}, words), diffView(was, now) ?? '', button];
}
