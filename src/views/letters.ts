/** Everybody by the first letter of their family name: the pages of each letter, and the links to them. */
import type { Mosaic, Person } from '../mosaic/mosaic.ts';
import { nameParts } from '../mosaic/name-parts.ts';
import { byWords } from '../mosaic/order.ts';
import { latinWordsOf } from '../mosaic/slug-of.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { type CountedPerson, countedPerson } from './counted-person.ts';

export interface LetterLink {
  /** `A`, or what names without a letter have. */
  letter: string;
  href: string;
  /** How many people: `12 people`. */
  words: string;
}

export interface LetterPage {
  letter: string;
  /** How many people the letter has on all its pages. */
  words: string;
  people: NamedPerson[];
  /** The number of this page, from 1, and the addresses of all pages of the letter. */
  number: number;
  pages: string[];
  letters: LetterLink[];
}

interface NamedPerson extends CountedPerson {
  /** What of the name stands before the word by which it is in this place. */
  given: string;
  /** That word, and what follows. */
  family: string;
}

/** The most people on a page. */
const MOST = 200;
const OTHERS = 'other';

/** The family name, by which a person is looked up; the whole name of one that has none. */
const familyOf = ({ name }: Person): string => nameParts(name)?.family ?? name;

/** The letter of a person in lower case; `other` where the name has none. */
const letterOf = (person: Person): string => /^[a-z]/.exec(latinWordsOf(familyOf(person))[0] ?? '')?.[0] ?? OTHERS;

const shown = (letter: string): string => (letter === OTHERS ? '0–9' : letter.toUpperCase());

/** The letters that somebody has, in order. */
export function letterLinks(people: Iterable<Person>, to: Addresses): LetterLink[] {
  const counts = new Map<string, number>();
  for (const person of people) counts.set(letterOf(person), (counts.get(letterOf(person)) ?? 0) + 1);
  return inOrder(counts.keys()).map((letter) => ({
    letter: shown(letter),
    href: to.letter(letter),
    words: counted(counts.get(letter) as number, 'person', 'people'),
  }));
}

const inOrder = (letters: Iterable<string>): string[] =>
  [...letters].sort((a, b) => Number(a === OTHERS) - Number(b === OTHERS) || (a < b ? -1 : 1));

/**
 * The pages of all letters.
 * @returns what makes each page, by its address below the base path
 */
export function letterPages({ people }: Mosaic, to: Addresses): Map<string, () => LetterPage> {
  const letters = letterLinks(people.values(), to);
  const byFamily = byWords<Person>(familyOf);
  const byName = byWords<Person>(({ name }) => name);
  const pages = new Map<string, () => LetterPage>();
  for (const [letter, those] of Map.groupBy(people.values(), letterOf)) {
    const ordered = those.sort((a, b) => byFamily(a, b) || byName(a, b));
    const hrefs = Array.from({ length: Math.ceil(those.length / MOST) }, (_, page) => to.letter(letter, page + 1));
    for (const [page, href] of hrefs.entries())
      pages.set(href.slice(to.base.length), () => ({
        letter: shown(letter),
        words: counted(those.length, 'person', 'people'),
        people: ordered.slice(page * MOST, (page + 1) * MOST).map((person) => ({ ...countedPerson(person, to), ...divided(person) })),
        number: page + 1,
        pages: hrefs,
        letters,
      }));
  }
  return pages;
}

function divided(person: Person): Pick<NamedPerson, 'given' | 'family'> {
  const { given = '', family = person.name } = nameParts(person.name) ?? {};
  return { given, family };
}
