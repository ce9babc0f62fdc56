/** What “My list” says. Needs no browser. */
import { count, counted } from '../../views/count.ts';
import { shortened } from '../../visible.ts';
import { MARK_WORDS, MARKS, type Marks } from './marks.ts';
import type { Merged } from './merge-marks.ts';

/**
 * How much is marked: `1 reading, 3 to read`.
 * @param isDamaged whether something is kept that could not be read
 */
export function countWords(marks: Marks, isDamaged = false): string {
  const all = [...marks.values()];
  const parts = MARKS.map((mark) => [all.filter((marked) => marked.mark === mark).length, MARK_WORDS[mark].toLowerCase()] as const);
  const words = [...parts, [all.filter(({ mark }) => mark === undefined).length, 'with a note'] as const];
  const said = words.filter(([times]) => times > 0).map(([times, what]) => `${count(times)} ${what}`);
  if (isDamaged) return [...said, 'something that could not be read'].join(', ');
  return said.join(', ') || 'nothing yet; what you mark stays in this browser';
}

/** The most names that are said, and the longest of them, in UTF-16 code units. Chosen by eye. */
const MOST_NAMES = 5;
const LONGEST = 80;

function firstOf(names: readonly string[]): string {
  const said = names.slice(0, MOST_NAMES).map((name) => shortened(name, LONGEST));
  return [...said, ...(names.length > MOST_NAMES ? [`and ${count(names.length - MOST_NAMES)} more`] : [])].join(', ');
}

/** What came of adding a file. @param merged undefined if it had nothing that could be read */
export function addedWords(merged: Merged | undefined, problems: readonly string[]): string {
  if (!merged) return `Nothing added. ${problems.length > 0 ? problems.join('; ') : 'The file has no marks'}.`;
  const { added, changed, tooLong } = merged;
  const done = [
    added > 0 && `${counted(added, 'source')} added`,
    changed > 0 && `${counted(changed, 'source')} changed`,
    tooLong.length > 0 && `not changed, because their notes are too long together: ${firstOf(tooLong)}`,
  ].filter((part) => part !== false);
  const all = done.length > 0 ? `${done.join('; ')}.` : 'Everything in the file is here already.';
  return [all, ...(problems.length > 0 ? [`Left out: ${problems.join('; ')}.`] : [])].join(' ');
}
