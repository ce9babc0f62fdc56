/** Everything the page of a person shows. */
import type { FillCounts, Person } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { feedOf } from './feed-address.ts';
import { type Filtered, filtered } from './filtered.ts';
import type { GivenView } from './given.ts';
import { type Outline, outlineOf } from './perspective.ts';
import { type SourceReference, sourceReference } from './reference.ts';

export interface PersonPage {
  name: string;
  /** Their other names. */
  also: readonly string[];
  /** The questions they pose, if any. */
  perspective?: Perspective;
  wrote: SourceReference[];
  /** What they gave to the mosaic, if anything. */
  gave?: GivenView;
  /** The address of the feed of what happens to their questions and to what they wrote, where the history is known. */
  feed?: string;
}

interface Perspective {
  /** The words between "The" and "they ask": `question`, or `12 questions`. */
  asked: string;
  /** The pronoun for those questions. */
  them: 'it' | 'them';
  /** Of those questions. */
  fills: FillCounts;
  pictures: Filtered;
  outline: Outline[];
}

export const personPage = (person: Person, to: Addresses, gave?: GivenView, hasFeed = false): PersonPage => ({
  name: person.name,
  also: person.also,
  ...(person.poses.length > 0 && { perspective: perspectiveOf(person, to) }),
  wrote: person.wrote.map((source) => sourceReference(source, to)),
  ...(gave && { gave }),
  ...(hasFeed && { feed: feedOf(to.person(person.slug)) }),
});

function perspectiveOf({ slug, poses }: Person, to: Addresses): Perspective {
  const one = poses.length === 1;
  return {
    asked: one ? 'question' : counted(poses.length, 'question'),
    them: one ? 'it' : 'them',
    fills: fillCounts(poses),
    pictures: filtered('person', slug, to),
    outline: outlineOf(poses, to),
  };
}
