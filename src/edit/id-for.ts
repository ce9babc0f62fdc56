/** An id for a new question, from its title. */
import { idLike, LONGEST_ID } from '../mosaic/read/file-name.ts';
import { STOP_WORDS } from '../mosaic/reason/likeness.ts';
import { latinWordsOf } from '../mosaic/slug-of.ts';

/** Characters of an id that stay free for a number at its end; chosen by eye. */
const ROOM = 10;

/** An id from a title: its first five words that are not stop words, and a number if that id is taken. Five is chosen by eye. */
export function idFor(title: string, isTaken: (id: string) => boolean): string {
  const all = latinWordsOf(title);
  const telling = all.filter((word) => !STOP_WORDS.has(word) && word.length > 1);
  const base = idLike((telling.length > 0 ? telling : all).slice(0, 5).join('-'), LONGEST_ID - ROOM) || 'question';
  let id = base;
  for (let n = 2; isTaken(id); n++) id = `${base}-${n}`;
  return id;
}
