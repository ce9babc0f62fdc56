/**
 * Sets perspectives side by side: who of several people holds a thing, what only one holds and what several do. The things can be questions
 * or moves (when two moves are the same, `backcast/perspectives.ts` says): nothing here knows which. Needs no Node.
 */

/** The most people who are compared at once: so many cells of a mark can still be told apart. Chosen by eye. */
export const MOST_COMPARED = 8;

/** Who of some people holds a thing, a digit a person in their order: `10` is the first of two, `11` are both; empty for none of them. */
export type Held = string;

/** The people who are compared: of those named each once, if known, in their order, and no more than can be. */
export const comparedOf = (named: Iterable<string>, isKnown: (slug: string) => boolean): string[] =>
  [...new Set(named)].filter(isKnown).slice(0, MOST_COMPARED);

/** Which of the people are among the holders of a thing. */
export function heldBy(people: readonly string[], holders: readonly string[]): Held {
  const held = people.map((person) => (holders.includes(person) ? '1' : '0')).join('');
  return held.includes('1') ? held : '';
}

/** What one of the people holds and no other. */
export const ownOf = (people: readonly unknown[], place: number): Held => people.map((_, at) => (at === place ? '1' : '0')).join('');

/** What is held by any who hold one of the things. */
export function heldTogether(all: Iterable<Held>): Held {
  let together = '';
  for (const held of all)
    together = together === '' ? held : Array.from(together, (digit, at) => (held[at] === '1' ? '1' : digit)).join('');
  return together;
}

/** Those of some names to whom the digits belong. */
export const namesIn = <N>(held: Held, names: readonly N[]): N[] => names.filter((_, at) => held[at] === '1');

/** A part of all that people hold together. */
export interface Part {
  key: string;
  /** Whose it is: `only Ann`, `both`; of three or more people, how many of them: `2 of them`. */
  name: string;
  /** Who holds what is in it; undefined where they can be any so many. */
  held?: Held;
}

/** The parts: of two people, what only the first, both, and only the second hold; of more, what one, two and so on hold. */
export function partsOf(names: readonly string[]): Part[] {
  const [first, second] = names;
  if (names.length === 2)
    return [
      { key: 'first', name: `only ${first}`, held: '10' },
      { key: 'both', name: 'both', held: '11' },
      { key: 'second', name: `only ${second}`, held: '01' },
    ];
  return names.length < 2
    ? []
    : names.map((_, at) => ({
        key: String(at + 1),
        name: at === 0 ? 'only one' : at + 1 === names.length ? `all ${names.length}` : `${at + 1} of them`,
      }));
}

const OF_TWO: Readonly<Record<Held, string>> = { '10': 'first', '11': 'both', '01': 'second' };

/** The key of the part that a thing is in. */
export const partOf = (held: Held): string => OF_TWO[held] ?? String(held.replaceAll('0', '').length);

/** What somebody shares with others. */
export interface Shared<T, P> {
  things: readonly T[];
  /** All who share exactly these. */
  people: readonly P[];
}

/** What more people than this hold tells little about any two of them; and the work stays in proportion to what there is. Chosen by eye. */
const MOST_HOLDERS = 200;

/**
 * What somebody shares with each other person. Those who share the same things are together, those who share the most come first.
 * @param things what they hold, each once
 * @param holdersOf who holds a thing; of a thing with more than 200 holders nobody is named
 */
export function sharedWith<T, P>(self: P, things: readonly T[], holdersOf: (thing: T) => readonly P[]): Shared<T, P>[] {
  const places = new Map<P, number[]>();
  for (const [place, thing] of things.entries()) {
    const holders = holdersOf(thing);
    if (holders.length > MOST_HOLDERS) continue;
    for (const person of holders) {
      if (person === self) continue;
      const before = places.get(person);
      if (before) before.push(place);
      else places.set(person, [place]);
    }
  }
  const groups = new Map<string, { things: T[]; people: P[] }>();
  for (const [person, shared] of places) {
    const key = shared.join(' ');
    const group = groups.get(key) ?? { things: shared.map((place) => things[place] as T), people: [] };
    group.people.push(person);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.things.length - a.things.length);
}
