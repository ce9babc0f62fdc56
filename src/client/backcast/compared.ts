/** What two people hold in common and where they part, as sentences in parts. Needs no browser. */
import { type Crux, compare, type Move, type Part, perspectiveOf } from '../../mosaic/backcast/perspectives.ts';
import { favourWords } from '../../views/backcast-words.ts';
import { count } from '../../views/count.ts';
import { type GameData, isBy } from './game-data.ts';
import { arguedWords, claimOf, claimsOf, hasNames, type Word } from './words.ts';

export interface Compared {
  /** Questions on which they part, with the moves of both. */
  cruxes: { question: string; words: string; first: Word[][]; second: Word[][] }[];
  parts: { name: string; moves: Word[][]; more?: string }[];
}

/** The most moves of a list. Chosen by eye. */
const MOST = 50;

/** @param people slugs of one or two people */
export function compared(data: GameData, people: readonly string[]): Compared {
  const [first = [], second] = people.map((slug) => perspectiveOf(data.moves, isBy(data, [slug])));
  const [one = '', other = ''] = people.map((slug) => data.people.get(slug) ?? slug);
  if (!second) return { cruxes: [], parts: [listed(`What ${one} argues`, first, data)] };
  const { both, onlyFirst, onlySecond, cruxes } = compare(first, second);
  return {
    cruxes: cruxes.slice(0, MOST).map((crux) => ({
      question: crux.id,
      words: CRUX_WORDS[crux.kind],
      first: movesOf(crux.first).map((move) => moveWords(move, data)),
      second: movesOf(crux.second).map((move) => moveWords(move, data)),
    })),
    parts: [
      listed('Both argue', both, data),
      listed(`Only ${one} argues`, onlyFirst, data),
      listed(`Only ${other} argues`, onlySecond, data),
    ].filter(({ moves }) => moves.length > 0),
  };
}

const CRUX_WORDS: Readonly<Record<Crux['kind'], string>> = {
  parts: 'From the same answer, they come to different ends.',
  decides: 'Its answer would decide between them.',
  rests: 'Their ways rest on different answers.',
};

const movesOf = (parts: readonly Part[]): Move[] => [...new Set(parts.map(({ move }) => move))];

const listed = (name: string, moves: readonly Move[], data: GameData) => ({
  name,
  moves: moves.slice(0, MOST).map((move) => moveWords(move, data)),
  ...(moves.length > MOST && { more: `and ${count(moves.length - MOST)} more` }),
});

/** `A: yes, if B: yes and C: no (Buhl et al. 2025)`, `B: yes speaks against A (Buhl et al. 2025, Section 3)`. */
function moveWords({ id, way, hinge }: Move, data: GameData): Word[] {
  const argued = arguedWords(way ?? hinge);
  const by: Word[] = argued.length > 0 ? [' (', ...argued, ')'] : [];
  if (way) return [...claimOf({ id, key: way.as }, data), ', if ', ...claimsOf(way.all, data), ...by];
  const favours = hinge.favours.flatMap((claim, place): Word[] => [
    place > 0 ? ', ' : ' ',
    `${favourWords(claim.key, hasNames(claim.id, data))} `,
    { question: claim.id },
  ]);
  const then = hinge.then === undefined ? '' : `. ${hinge.then.replace(/\.$/, '')}`;
  return [...claimOf({ id, key: hinge.if }, data), ...favours, then, ...by];
}

/** Those who hold a move, by name. */
export const holders = ({ people }: Pick<GameData, 'people'>): [slug: string, name: string][] =>
  [...people].sort(([, a], [, b]) => a.localeCompare(b, 'en'));
