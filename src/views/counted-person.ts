/** Somebody in a list of people, with what is counted of them. */
import type { Person } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { countsOfPerson } from './count.ts';
import { type PersonReference, personReference } from './reference.ts';

export interface CountedPerson extends PersonReference {
  /** What they ask and wrote: `2 questions, 1 source`. */
  counts: string;
}

export const countedPerson = (person: Person, to: Addresses): CountedPerson => ({
  ...personReference(person, to),
  counts: countsOfPerson(person.poses.length, person.wrote.length),
});
