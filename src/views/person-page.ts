/** Everything the page of a person shows. */
import type { FillCounts, Mosaic, Person, Question } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import { newestFirst } from '../mosaic/reason/newest-first.ts';
import { type Shared, sharedWith } from '../mosaic/who-holds.ts';
import type { Addresses } from './address.ts';
import { count, counted } from './count.ts';
import { feedOf } from './feed-address.ts';
import { type Filtered, filtered } from './filtered.ts';
import type { GivenView } from './given.ts';
import { type Outline, outlineOf } from './perspective.ts';
import { type LabelReference, labelReference, type PersonReference, type SourceReference, sourceReference } from './reference.ts';
import { askersIn } from './table-page.ts';

export interface PersonPage {
  name: string;
  /** Their other names. */
  also: readonly string[];
  /** The questions they pose, if any. */
  perspective?: Perspective;
  /** The sources they wrote, the newest first; a long rest is folded away. */
  wrote: SourceReference[];
  moreWrote: SourceReference[];
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
  /** A long rest of them. */
  more: Outline[];
  moreWords: string;
  /** What they share with others who ask, the most first. */
  shared: SharedView[];
  /** Those who share less; how many they are. */
  moreShared: SharedView[];
  moreSharedWords: string;
}

/** Questions that are shared with some people, the same with each of them. */
export interface SharedView {
  /** `3 questions`. */
  words: string;
  /** Each leads to the two lists side by side. */
  people: PersonReference[];
  morePeople: PersonReference[];
  questions: LabelReference[];
  /** How many more questions there are, which are not named: `3 more`. */
  moreQuestions?: string;
}

/** So many entries of a list are shown before the rest is folded away. */
const MOST_SHOWN = 200;
/** So many groups of people are shown who share something; and in one group so many people and questions are named. Chosen by eye. */
const [MOST_GROUPS, MOST_FOLDED, MOST_PEOPLE, MOST_QUESTIONS] = [8, 60, 10, 10];

/** Returns what makes the page of a person, of whom may be known what they gave. @param hasFeed whether each person has a feed */
export function personPages(mosaic: Mosaic, to: Addresses, hasFeed = false): (person: Person, gave?: GivenView) => PersonPage {
  let askersOf: ((question: Question) => readonly Person[]) | undefined;
  return (person, gave) => {
    askersOf ??= askersIn(mosaic);
    const { name, also, poses } = person;
    const wrote = [...person.wrote].sort(newestFirst()).map((source) => sourceReference(source, to));
    return {
      name,
      also,
      ...(poses.length > 0 && { perspective: perspectiveOf(person, sharedWith(person, poses, askersOf), to) }),
      wrote: wrote.slice(0, MOST_SHOWN),
      moreWrote: wrote.slice(MOST_SHOWN),
      ...(gave && { gave }),
      ...(hasFeed && { feed: feedOf(to.person(person.slug)) }),
    };
  };
}

function perspectiveOf(person: Person, shared: readonly Shared<Question, Person>[], to: Addresses): Perspective {
  const { slug, poses } = person;
  const one = poses.length === 1;
  const rest = poses.slice(MOST_SHOWN);
  const folded = shared.slice(MOST_GROUPS);
  const people = folded.reduce((sum, group) => sum + group.people.length, 0);
  const view = (group: Shared<Question, Person>) => sharedView(person, group, to);
  return {
    asked: one ? 'question' : counted(poses.length, 'question'),
    them: one ? 'it' : 'them',
    fills: fillCounts(poses),
    pictures: filtered('person', slug, to),
    outline: outlineOf(poses.slice(0, MOST_SHOWN), to),
    more: outlineOf(rest, to),
    moreWords: counted(rest.length, 'more question'),
    shared: shared.slice(0, MOST_GROUPS).map(view),
    moreShared: folded.slice(0, MOST_FOLDED).map(view),
    moreSharedWords: people === 1 ? '1 more shares a question' : `${count(people)} more share a question or several`,
  };
}

function sharedView({ slug }: Person, { things, people }: Shared<Question, Person>, to: Addresses): SharedView {
  const further = things.length - MOST_QUESTIONS;
  const beside = people.map((other) => ({ name: other.name, href: filtered('person', [slug, other.slug], to).tree }));
  return {
    words: counted(things.length, 'question'),
    people: beside.slice(0, MOST_PEOPLE),
    morePeople: beside.slice(MOST_PEOPLE),
    questions: things.slice(0, MOST_QUESTIONS).map((question) => labelReference(question, to)),
    ...(further > 0 && { moreQuestions: `${count(further)} more` }),
  };
}
