/** Picks the passage of a text that shows why it was found. */

/** A piece of a passage, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Words of a passage; about two lines. Chosen by eye. */
const WORDS = 32;

/** Words before the first found one, so that it does not stand alone; chosen by eye. */
const BEFORE = 6;

/**
 * The passage with the most found words; the beginning of the text where none is found.
 * @param content the text; its words are what is between white space
 * @param places of the found words, from 0
 * @param start the first word that may be shown
 * @param end the words from here on are shown only if no others were found, not even before `start`: titles of sources
 */
export function passageOf(content: string, places: readonly number[], start: number, end = Infinity): Piece[] {
  if (end !== Infinity && (places.length === 0 || places.some((place) => place < end)))
    return passageOf(content.split(/\s+/).filter(Boolean).slice(0, end).join(' '), places, start);
  const words = content.split(/\s+/).filter(Boolean);
  const found = [...new Set(places)].filter((place) => place >= start && place < words.length).sort((a, b) => a - b);
  const distinct = (from: number) =>
    new Set(found.filter((place) => place >= from && place < from + WORDS).map((place) => words[place]?.toLowerCase())).size;
  const best = found.reduce((chosen, place) => (distinct(place) > distinct(chosen) ? place : chosen), found[0] ?? start);
  const from = found.length === 0 ? start : Math.max(start, sentenceBefore(words, best, start));
  const to = Math.min(words.length, Math.max(from + WORDS, best + 4));
  const isFound = new Set(found);
  const pieces: Piece[] = from > start ? [{ text: '… ', found: false }] : [];
  for (let place = from; place < to; place++)
    pieces.push({ text: words[place] as string, found: isFound.has(place) }, { text: ' ', found: false });
  pieces.pop();
  if (to < words.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Where the sentence of a word begins, if that is near; else a few words before it. */
function sentenceBefore(words: readonly string[], place: number, start: number): number {
  for (let at = place; at > Math.max(start, place - WORDS / 2); at--) if (/[.!?]["”)]?$/.test(words[at - 1] ?? '')) return at;
  return place - BEFORE <= start ? start : place - BEFORE;
}
