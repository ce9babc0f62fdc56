/** What “My list” says. Needs no browser. */
import { MARK_WORDS, MARKS, type Marks } from './marks.ts';
import type { Merged } from './merge-marks.ts';

/** How much is marked: `1 reading, 3 to read`. */
export function countWords(marks: Marks): string {
  const all = [...marks.values()];
  const parts = MARKS.map((mark) => [all.filter((marked) => marked.mark === mark).length, MARK_WORDS[mark].toLowerCase()] as const);
  const words = [...parts, [all.filter(({ mark }) => mark === undefined).length, 'with a note'] as const];
  return (
    words
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${count.toLocaleString('en')} ${what}`)
      .join(', ') || 'nothing yet; what you mark stays in this browser'
  );
}

const sources = (count: number) => `${count.toLocaleString('en')} source${count === 1 ? '' : 's'}`;

/** What came of adding a file. @param merged undefined if it had nothing that could be read */
export function addedWords(merged: Merged | undefined, problems: readonly string[]): string {
  if (!merged) return `Nothing added. ${problems.length > 0 ? problems.join('; ') : 'The file has no marks'}.`;
  const { added, changed, tooLong } = merged;
  const done = [
    added > 0 && `${sources(added)} added`,
    changed > 0 && `${sources(changed)} changed`,
    tooLong.length > 0 && `not changed, because their notes are too long together: ${tooLong.join(', ')}`,
  ].filter((part) => part !== false);
  const all = done.length > 0 ? `${done.join('; ')}.` : 'Everything in the file is here already.';
  return [all, ...(problems.length > 0 ? [`Left out: ${problems.join('; ')}.`] : [])].join(' ');
}
