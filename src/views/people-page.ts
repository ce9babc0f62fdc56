/** Everything the page of all people shows: first those who ask, then those who only wrote sources, and everybody by letter. */
import type { FillCounts, Mosaic, Person } from '../mosaic/mosaic.ts';
import { byWords } from '../mosaic/order.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { count, counted } from './count.ts';
import { type CountedPerson, countedPerson } from './counted-person.ts';
import type { Giver } from './given.ts';
import { type LetterLink, letterLinks } from './letters.ts';

export interface PeoplePage {
  /** How many people ask, how many there are: `1 person asks`, `438 people`. */
  asking: string;
  all: string;
  /** Those who ask, with the most questions first. */
  askers: ListedAsker[];
  /** Those who ask fewer; they are folded away. */
  moreAskers: CountedAsker[];
  /** How many they are, and how many others ask who are only in the lists by letter. */
  moreWords: string;
  beyond?: string;
  /** Those who only wrote sources, with the most first, as far as there is room. */
  authors: CountedPerson[];
  authorsWords: string;
  letters: LetterLink[];
  /** Handles and names without a page, of those who wrote or checked insights or made changes. */
  givers: Giver[];
}

interface CountedAsker extends CountedPerson {
  slug: string;
}

interface ListedAsker extends CountedAsker {
  /** Of the questions they ask. */
  fills: FillCounts;
}

/** So many of those who ask are shown with a picture; of the others, and of authors, so many are listed. Chosen by eye, under 200 in all. */
const [MOST_SHOWN, MOST_FOLDED, MOST_AUTHORS] = [60, 200, 60];

/** @param givers those without a page, in the order of their names */
export function peoplePage({ people }: Mosaic, to: Addresses, givers: Giver[] = []): PeoplePage {
  const ranked = [...people.values()].sort(mostFirst());
  const asking = ranked.filter(({ poses }) => poses.length > 0);
  const authors = ranked.filter(({ poses }) => poses.length === 0);
  const folded = asking.slice(MOST_SHOWN, MOST_SHOWN + MOST_FOLDED);
  const beyond = asking.length - MOST_SHOWN - folded.length;
  return {
    asking: asking.length === 1 ? '1 person asks' : `${count(asking.length)} people ask`,
    all: counted(people.size, 'person', 'people'),
    askers: asking.slice(0, MOST_SHOWN).map((person) => ({
      ...countedPerson(person, to),
      slug: person.slug,
      fills: fillCounts(person.poses),
    })),
    moreAskers: folded.map((person) => ({ ...countedPerson(person, to), slug: person.slug })),
    moreWords: `${count(folded.length)} more who ask`,
    ...(beyond > 0 && { beyond: counted(beyond, 'other who asks', 'others who ask') }),
    authors: authors.slice(0, MOST_AUTHORS).map((person) => countedPerson(person, to)),
    authorsWords: counted(authors.length, 'person', 'people'),
    letters: letterLinks(people.values(), to),
    givers,
  };
}

function mostFirst(): (a: Person, b: Person) => number {
  const byName = byWords<Person>(({ name }) => name);
  return (a, b) => b.poses.length - a.poses.length || b.wrote.length - a.wrote.length || byName(a, b);
}
