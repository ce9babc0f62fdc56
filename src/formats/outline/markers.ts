/** What stands before an item of a list: bullets, numbers and letters, as people and programs write them. */

export interface Marker {
  /** Markers of one family at one indentation are siblings. */
  family: 'dash' | 'bullet' | 'number' | 'letter' | 'capital' | 'roman' | 'Roman' | 'dotted';
  /** Which entry it is, from 1; of a bullet, the level at which word processors use it. */
  value: number;
  /** `1.1`, of a number of several parts. */
  dotted?: string;
}

/** Reads the markers of one text in order, because `i.` is a letter after `h.` and a number elsewhere. */
export type MarkerReader = (content: string, isFresh: boolean) => { marker: Marker; rest: string } | undefined;

// Bullets of programs: of Word's fonts too, as U+F0B7 or as the letters "o" and "§" that stand for them.
const BULLET = /^(-{1,2}>|[-*+•◦▪▸‣⁃·–—o§¶†‡\p{So}\p{Sm}\p{Co}])\s+(?=\S)/u;
const DASHES = '-*+–—⁃';
const NO_BULLETS = '<=>~|';
const SECOND = 'o◦○';
const THIRD = '§▪■▸‣';

const DOTTED = /^\(?(\d+(?:\.\d+)+)[.):]?\s+(?=\S)/;
const NUMBER = /^(?:(\d+)[.):]|\((\d+)\)|Q(\d+)[.):])\s+(?=\S)/;
const BARE_NUMBER = /^(\d{1,3})\s+(?=["'“‘(¿]?\p{Lu})/u;
const LETTERS = /^(?:\(([a-z]|[ivx]{1,6})\)|([a-z]|[ivx]{1,6})(\)|[.:]))\s+(?=\S)/i;

const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** The value of a Roman numeral up to 39; undefined for other words. */
function romanOf(word: string): number | undefined {
  const digits = Array.from(word, (sign) => ROMAN_DIGITS[sign]);
  let sum = 0;
  for (const [i, digit] of digits.entries()) {
    if (digit === undefined) return undefined;
    sum += digit < (digits[i + 1] ?? 0) ? -digit : digit;
  }
  return sum;
}

const bulletOf = (sign: string): Marker =>
  DASHES.includes(sign)
    ? { family: 'dash', value: 1 }
    : { family: 'bullet', value: SECOND.includes(sign) ? 2 : THIRD.includes(sign) ? 3 : 1 };

/** A reader for one text. Of its second argument: whether what stands before is finished, so that an item can begin here. */
export function markerReader(): MarkerReader {
  const last = new Map<Marker['family'], number>();
  const follows = ({ family, value }: Marker) => value === (last.get(family) ?? Number.NaN) + 1;
  const taken = (marker: Marker, found: string, content: string) => {
    last.set(marker.family, marker.value);
    return { marker, rest: content.slice(found.length) };
  };
  return (content, isFresh) => {
    const bullet = BULLET.exec(content);
    if (bullet && !NO_BULLETS.includes(bullet[1] as string)) return taken(bulletOf(bullet[1] as string), bullet[0], content);
    const dotted = DOTTED.exec(content);
    if (dotted) return taken({ family: 'dotted', value: 1, dotted: dotted[1] as string }, dotted[0], content);
    const number = NUMBER.exec(content);
    if (number) return taken({ family: 'number', value: Number(number[1] ?? number[2] ?? number[3]) }, number[0], content);
    const bare = BARE_NUMBER.exec(content);
    if (bare) {
      const marker: Marker = { family: 'number', value: Number(bare[1]) };
      if (follows(marker) || (marker.value === 1 && isFresh)) return taken(marker, bare[0], content);
      return undefined;
    }
    const letters = LETTERS.exec(content);
    if (!letters) return undefined;
    const marker = letterOf((letters[1] ?? letters[2]) as string, follows);
    // A stop after a letter may also be an initial, in the middle of a sentence.
    const isCertain = letters[1] !== undefined || letters[3] === ')';
    return marker && (isCertain || isFresh || follows(marker)) ? taken(marker, letters[0], content) : undefined;
  };
}

/** A letter, or a Roman numeral where the letter does not follow the one before and the numeral does or begins. */
function letterOf(word: string, follows: (marker: Marker) => boolean): Marker | undefined {
  const small = word.toLowerCase();
  const isSmall = word === small;
  const value = romanOf(small);
  const roman: Marker | undefined = value === undefined ? undefined : { family: isSmall ? 'roman' : 'Roman', value };
  if (word.length > 1) return roman;
  const letter: Marker = { family: isSmall ? 'letter' : 'capital', value: small.charCodeAt(0) - 96 };
  if (!roman || follows(letter)) return letter;
  return follows(roman) || roman.value === 1 ? roman : letter;
}
