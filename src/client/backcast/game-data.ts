/** The moves that the page loads, as the core reasons about them. Needs no browser. */
import type { BackcastData, ClaimEntry, MovesEntry, SourceEntry } from '../../formats/backcast-data.ts';
import type { Claim, Moves, Stand } from '../../mosaic/backcast/moves.ts';

export interface GameData {
  moves: Moves;
  questions: ReadonlyMap<string, MovesEntry>;
  /** By slug: a move's `from` is the slug of its source. */
  sources: ReadonlyMap<string, SourceEntry>;
  /** Names by slug. */
  people: ReadonlyMap<string, string>;
  /** Slugs of those who wrote a source, by its slug. */
  authors: ReadonlyMap<string, readonly string[]>;
}

const YES_OR_NO = ['yes', 'no'];

export function gameData({ people, sources, questions }: BackcastData): GameData {
  const claims = (all: readonly ClaimEntry[]) =>
    all.flatMap(([place, key]): Claim[] => {
      const id = questions[place]?.id;
      return id === undefined ? [] : [key === undefined ? { id } : { id, key }];
    });
  const argued = ({ from, at }: { from?: number; at?: string }) => {
    const source = from === undefined ? undefined : sources[from];
    return { ...(source && { from: source.slug }), ...(at !== undefined && { at }) };
  };
  const stand = ({ id, answers, given, needs = [], ways = [], hinges = [] }: MovesEntry): Stand => ({
    id,
    keys: answers ? Object.keys(answers) : YES_OR_NO,
    ...(given !== undefined && { given }),
    needs: needs.flatMap((place) => questions[place]?.id ?? []),
    ways: ways.map((way) => ({ all: claims(way.all), as: way.as, ...argued(way) })),
    hinges: hinges.map((hinge) => ({
      if: hinge.if,
      ...(hinge.then !== undefined && { then: hinge.then }),
      favours: claims(hinge.favours),
      ...argued(hinge),
    })),
  });
  return {
    moves: new Map(questions.map((entry) => [entry.id, stand(entry)])),
    questions: new Map(questions.map((entry) => [entry.id, entry])),
    sources: new Map(sources.map((source) => [source.slug, source])),
    people: new Map(people),
    authors: new Map(sources.map(({ slug, authors }) => [slug, authors.flatMap((place) => people[place]?.[0] ?? [])])),
  };
}

/** What people call a question. */
export const labelIn = ({ questions }: Pick<GameData, 'questions'>, id: string): string => {
  const entry = questions.get(id);
  return entry?.label ?? entry?.title ?? id;
};

/** Whether some of the people wrote a source. */
export const isBy =
  ({ authors }: Pick<GameData, 'authors'>, people: readonly string[]) =>
  (from: string): boolean =>
    authors.get(from)?.some((slug) => people.includes(slug)) ?? false;

/** The ways and hinges of some people, or of everybody where nobody is named. What a question needs, nobody in particular says. */
export function movesBy(data: GameData, people: readonly string[]): Moves {
  if (people.length === 0) return data.moves;
  const theirs = isBy(data, people);
  const held = ({ from }: { from?: string | undefined }) => from !== undefined && theirs(from);
  return new Map(
    Array.from(data.moves, ([id, stand]) => [id, { ...stand, ways: stand.ways.filter(held), hinges: stand.hinges.filter(held) }]),
  );
}
