/** Shows what changes in the lines of a file. */
import './diff.css';
import { counted } from '../../views/count.ts';
import { element } from '../element.ts';
import { diffLines, shortDiff } from './line-diff.ts';

const SIGNS = { same: ' ', gone: '−', new: '+' } as const;
const WORDS = { same: '', gone: 'removed: ', new: 'added: ' } as const;

/** The changed lines, with some around them; undefined where none has changed. */
export function diffView(before: string, after: string): HTMLElement | undefined {
  const lines = diffLines(before, after);
  if (lines.every(({ kind }) => kind === 'same')) return undefined;
  const rows = shortDiff(lines).map((part) =>
    part.kind === 'left-out'
      ? element('p', { class: 'compose-left-out' }, `${counted(part.lines, 'line')} as before`)
      : element(
          'p',
          { class: `compose-line ${part.kind}` },
          element('span', { class: 'compose-sign', 'aria-hidden': 'true' }, SIGNS[part.kind]),
          element('span', {}, element('span', { class: 'visually-hidden' }, WORDS[part.kind]), part.text),
        ),
  );
  return element('div', { class: 'compose-diff', role: 'region', 'aria-label': 'Changed lines', tabindex: '0' }, ...rows);
}
