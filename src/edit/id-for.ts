/** An id for a new question, from its title. */
import { idLike, LONGEST_ID } from '../mosaic/read/file-name.ts';
import { STOP_WORDS } from '../mosaic/reason/likeness.ts';
import { latinWordsOf } from '../mosaic/slug-of.ts';

/** Characters of an id that stay free for a number at its end; chosen by eye. */
const ROOM = 10;

/** The most words of an id, and how many of them a longer title gives, so that one is left to tell two ids apart. Chosen by eye. */
const MOST = 5;
const FEW = 4;

/** Words that ask or fill, and tell nothing in an id, besides stop words. Chosen by eye, on the ids of lists that were imported. */
const FILLERS: ReadonlySet<string> = new Set(
  (
    'about actually all also always among another anything become been being best better between both but certain correct different each ' +
    'ever every exactly extent far first generally get give given good had has have help i insofar into just kind kinds let like ' +
    'made make makes many may maybe mean means might more most much must my never now often one only other others our out over own ' +
    'particular place precisely put really right same say see should similar something sort still sorts talk talking talks thing things ' +
    'think together too typically under use used using various versus very via vs way ways well whether while whose work works eg ie etc ' +
    'able again am basically deal done they else especially everything having less narrower once per problem stuff take through who your ' +
    'don doesn didn isn aren wasn weren won couldn wouldn shouldn hasn haven dont doesnt isnt arent cant wont ll ve re'
  ).split(' '),
);

/** How common words are: for each, the number of titles that have it. */
export function commonness(titles: Iterable<string>): (word: string) => number {
  const counts = new Map<string, number>();
  for (const title of titles) for (const word of new Set(latinWordsOf(title))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => counts.get(word) ?? 0;
}

/**
 * An id from a title: the telling words of its main part, in their order, each once. Of more than five, the four that are rarest and come
 * first. If that id is taken, the next words are added, and in the end a number.
 * @param common how common a word is among titles; by default, all are equally common
 */
export function idFor(title: string, isTaken: (id: string) => boolean, common: (word: string) => number = () => 1): string {
  const words = tellingOf([...new Set(latinWordsOf(title))]);
  const main = new Set(mainWordsOf(title));
  // A word that twice as many titles have is worth one place less.
  const cost = (word: string, at: number) => at + Math.log2(Math.max(1, common(word))) + (main.has(word) ? 0 : words.length);
  const ranked = words.map((word, at) => ({ word, cost: cost(word, at) })).sort((a, b) => a.cost - b.cost);
  const withWords = (count: number) => {
    const chosen = new Set(ranked.slice(0, count).map(({ word }) => word));
    return idLike(words.filter((word) => chosen.has(word)).join('-'), LONGEST_ID - ROOM) || 'question';
  };
  const inMain = words.filter((word) => main.has(word)).length;
  const fewest = inMain > MOST ? FEW : inMain;
  for (let count = fewest; count <= Math.min(words.length, MOST); count++) {
    const id = withWords(count);
    if (!isTaken(id)) return id;
  }
  const base = withWords(fewest);
  return `${base}-${freeNumber((number) => isTaken(`${base}-${number}`))}`;
}

/** The telling words of what a title asks first: not what is in brackets, nor behind a question mark, nor behind a name with a colon. */
function mainWordsOf(title: string): string[] {
  const words = (part: string) => tellingOf(latinWordsOf(part));
  const plain = title.replace(/\([^()]*\)/g, ' ');
  const [name = '', rest] = plain.split(': ', 2);
  const named = latinWordsOf(name).filter(tells);
  if (rest !== undefined && named.length > 1 && named.length <= FEW) return named;
  const first = words(plain.slice(0, plain.indexOf('?') + 1 || plain.length));
  return first.length > 1 ? first : words(title);
}

/** How many numbers are tried one by one; chosen by eye. */
const FIRST = 100;

/** A number from 2 that is free. Larger ones are found by doubling and halving, since a list may repeat a title many thousand times. */
function freeNumber(isTaken: (number: number) => boolean): number {
  let free = 2;
  while (isTaken(free)) free = free < FIRST ? free + 1 : free * 2;
  if (free <= FIRST) return free;
  for (let taken = free / 2; free - taken > 1; ) {
    const middle = Math.floor((free + taken) / 2);
    if (isTaken(middle)) taken = middle;
    else free = middle;
  }
  return free;
}

const tells = (word: string) => word.length > 1 && !STOP_WORDS.has(word) && !FILLERS.has(word);

/** The words that tell what is asked; if none does, those that do not only ask, or else the first five. */
function tellingOf(words: readonly string[]): string[] {
  const telling = words.filter(tells);
  if (telling.length > 0) return telling;
  const named = words.filter((word) => !STOP_WORDS.has(word) && word.length > 1);
  return named.length > 1 ? named : words.slice(0, MOST);
}
