/** An id for a new question, from its title. */
import { idLike, LONGEST_ID } from '../mosaic/read/file-name.ts';
import { LITTLE } from '../mosaic/reason/likeness.ts';
import { latinWordsOf } from '../mosaic/slug-of.ts';

/** What is left of an id's length for a number behind it. */
const ROOM = 10;

/** An id from a title: up to five of the words that carry it, in order, made free with a number if need be. */
export function idFor(title: string, isTaken: (id: string) => boolean): string {
  const all = latinWordsOf(title);
  const weighty = all.filter((word) => !LITTLE.has(word) && word.length > 1);
  const base = idLike((weighty.length > 0 ? weighty : all).slice(0, 5).join('-'), LONGEST_ID - ROOM) || 'question';
  let id = base;
  for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
  return id;
}
