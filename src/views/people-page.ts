/** Everything the page of all people shows. */
import type { Mosaic, Person } from '../mosaic/mosaic.ts';
import { byWords } from '../mosaic/order.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import type { Giver } from './given.ts';

export interface PeoplePage {
  /** People who ask, and people who only wrote sources; those with the most questions or sources first. */
  groups: { heading: string; people: ListedPerson[] }[];
  /** Handles and names without a page, of those who wrote or checked insights or made changes. */
  givers: Giver[];
}

interface ListedPerson {
  name: string;
  href: string;
  /** How many questions they ask and how many sources they wrote: `2 questions, 1 source`. */
  counts: string;
}

/** @param givers those without a page, in the order of their names */
export function peoplePage({ people }: Mosaic, to: Addresses, givers: Giver[] = []): PeoplePage {
  const ranked = [...people.values()].sort(mostFirst());
  const listed = ({ name, slug, poses, wrote }: Person): ListedPerson => ({
    name,
    href: to.person(slug),
    counts: [...(poses.length > 0 ? [counted(poses.length, 'question')] : []), counted(wrote.length, 'source')].join(', '),
  });
  const groups = [
    { heading: 'Who asks', people: ranked.filter(({ poses }) => poses.length > 0).map(listed) },
    { heading: 'Who wrote the sources', people: ranked.filter(({ poses }) => poses.length === 0).map(listed) },
  ];
  return { groups: groups.filter((group) => group.people.length > 0), givers };
}

function mostFirst(): (a: Person, b: Person) => number {
  const byName = byWords<Person>(({ name }) => name);
  return (a, b) => b.poses.length - a.poses.length || b.wrote.length - a.wrote.length || byName(a, b);
}
