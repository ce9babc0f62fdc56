/** The data with which the browser reasons about moves: only the questions that have some, or that one names. */
import type { Claim, Stand } from '../mosaic/backcast/moves.ts';
import { movesOf } from '../mosaic/backcast/moves-of.ts';
import type { Mosaic, Question, Source } from '../mosaic/mosaic.ts';
import { arguedBy } from '../views/argued-by.ts';
import { sourceAt } from '../views/sources-of-moves.ts';

/** Name of the file below the base path. */
export const BACKCAST_FILE = 'backcast.json';

export interface BackcastData {
  /** Slug and name of those who wrote a source that argues for a move: who holds it. */
  people: (readonly [slug: string, name: string])[];
  sources: SourceEntry[];
  /** In tree order. Moves refer to questions by their place here. */
  questions: MovesEntry[];
}

export interface SourceEntry {
  slug: string;
  /** Its title, or its address. */
  name: string;
  /** Who argues, in short: `Buhl et al. 2025`. */
  by: string;
  /** Places in `people`. */
  authors: number[];
}

/** A question and what it says of others; what is empty is left out. */
export interface MovesEntry {
  id: string;
  title: string;
  /** Where it is not the title. */
  label?: string;
  fill: string;
  /** The possible answers by key, where they are others than yes and no. */
  answers?: Readonly<Record<string, string>>;
  given?: string;
  needs?: number[];
  ways?: (ArguedEntry & { all: ClaimEntry[]; as: string })[];
  hinges?: (ArguedEntry & { if: string; then?: string; favours: ClaimEntry[] })[];
}

/** The place of a question, and the key of an answer, or that it has any. */
export type ClaimEntry = readonly [question: number, key?: string];

interface ArguedEntry {
  /** A place in `sources`. */
  from?: number;
  at?: string;
}

export function backcastData(mosaic: Mosaic): BackcastData {
  const moves = movesOf(mosaic.questions.values());
  const stands = [...moves.values()].filter(hasMoves);
  const named = new Set(stands.flatMap((stand) => [stand.id, ...namedBy(stand)]));
  const shown = [...mosaic.questions.values()].filter(({ id }) => named.has(id));
  const places = new Map(shown.map(({ id }, place) => [id, place]));
  const sources = numbered<Source>();
  const people = numbered<string>();
  const find = sourceAt(mosaic);

  const claims = (all: readonly Claim[]) =>
    all.flatMap(({ id, key }): ClaimEntry[] => {
      const place = places.get(id);
      return place === undefined ? [] : [key === undefined ? [place] : [place, key]];
    });
  const argued = ({ from, at }: { from?: string | undefined; at?: string | undefined }): ArguedEntry => {
    const source = find(from);
    return { ...(source && { from: sources.placeOf(source) }), ...(at !== undefined && { at }) };
  };
  function entry(question: Question): MovesEntry {
    const { id, title, label, fill, fields } = question;
    const { given, needs, ways, hinges } = moves.get(id) as Stand;
    return {
      id,
      title,
      ...(label !== title && { label }),
      fill,
      ...(fields.answers && { answers: fields.answers }),
      ...(given !== undefined && { given }),
      ...(needs.length > 0 && { needs: claims(needs.map((needed) => ({ id: needed }))).map(([place]) => place) }),
      ...(ways.length > 0 && { ways: ways.map((way) => ({ all: claims(way.all), as: way.as, ...argued(way) })) }),
      ...(hinges.length > 0 && {
        hinges: hinges.map((hinge) => ({
          if: hinge.if,
          ...(hinge.then !== undefined && { then: hinge.then }),
          favours: claims(hinge.favours),
          ...argued(hinge),
        })),
      }),
    };
  }
  const questions = shown.map(entry);
  const sourceEntries = sources.all().map(({ slug, title, url, authors, date }) => {
    const name = title ?? url;
    return {
      slug,
      name,
      by: arguedBy(
        authors.map((author) => author.name),
        date,
        name,
      ),
      authors: authors.map((author) => people.placeOf(author.slug)),
    };
  });
  return { people: people.all().map((slug) => [slug, mosaic.people.get(slug)?.name ?? slug]), sources: sourceEntries, questions };
}

const hasMoves = ({ needs, ways, hinges }: Stand) => needs.length + ways.length + hinges.length > 0;

const namedBy = ({ needs, ways, hinges }: Stand): string[] => [
  ...needs,
  ...ways.flatMap(({ all }) => all.map(({ id }) => id)),
  ...hinges.flatMap(({ favours }) => favours.map(({ id }) => id)),
];

/** Gives each thing a number when it is first asked for. */
function numbered<T>() {
  const places = new Map<T, number>();
  return {
    placeOf(thing: T): number {
      const place = places.get(thing) ?? places.size;
      places.set(thing, place);
      return place;
    },
    all: () => [...places.keys()],
  };
}
