/** Puts the marks of two browsers together. */
import { LONGEST_NOTE, type Marked, type Marks } from './marks.ts';

export interface Merged {
  marks: Marks;
  /** How many sources were not marked before, and how many are marked otherwise now. */
  added: number;
  changed: number;
  /** Names of the sources whose notes are too long together. They are as they were. */
  tooLong: string[];
}

/** Adds marks to one's own. Of a source that both have, the newer mark wins, and both notes stay. */
export function mergeMarks(own: Marks, given: Marks): Merged {
  const marks = new Map(own);
  const merged: Merged = { marks, added: 0, changed: 0, tooLong: [] };
  for (const [key, one] of given) {
    const before = own.get(key);
    const after = before ? joined(before, one) : one;
    if (!after) merged.tooLong.push(one.name);
    else {
      if (!before) merged.added += 1;
      else if (before.mark !== after.mark || before.note !== after.note) merged.changed += 1;
      marks.set(key, after);
    }
  }
  return merged;
}

/** Two marks of one source as one: of the same age, the first wins. Undefined if their notes are too long together. */
export function joined(one: Marked, other: Marked): Marked | undefined {
  const [newer, older] = other.changed > one.changed ? [other, one] : [one, other];
  const note = bothNotes(newer.note, older.note);
  const mark = newer.mark ?? older.mark;
  if (note !== undefined && note.length > LONGEST_NOTE) return undefined;
  return { url: newer.url, name: newer.name, ...(mark && { mark }), ...(note && { note }), changed: newer.changed };
}

/** The first note, then the paragraphs of the second that it does not have. */
function bothNotes(first: string | undefined, second: string | undefined): string | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const there = new Set(first.split('\n\n'));
  const missing = second.split('\n\n').filter((paragraph) => paragraph.trim() !== '' && !there.has(paragraph));
  return [first, ...missing].join('\n\n');
}
