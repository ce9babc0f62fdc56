/**
 * A game tree as an outline in Markdown: a question and all that hang together with it, each with its moves, as `npm run import` reads
 * them. Needs no Node and no parser, so that the page of game trees offers it too.
 */
import type { Supposed } from '../mosaic/backcast/infer.ts';
import { type Moves, NO_ANSWER, type Outcome, SOME_ANSWER, type Stand } from '../mosaic/backcast/moves.ts';
import { restsOn, together } from '../mosaic/backcast/together.ts';
import { escaped, escapedWords } from './moves/markdown-line.ts';
import { type MoveLine, printMoveLine } from './moves/move-line.ts';

/** What a question is called. */
export interface Names {
  title: string;
  /** What its answers mean, by their keys, where it has answers of its own. */
  answers?: Readonly<Record<string, string>> | undefined;
}

export interface BackcastOutlineOptions {
  /** Answers that a reader supposes; they stand beside their questions. */
  supposed?: Supposed;
  /** What comes before a file's name in a link, with a slash at its end. */
  folder?: string;
}

/** The most questions below each other: beyond them, a question stands at the top again. Chosen by eye; `DEEPEST` bounds what import reads. */
const DEEPEST_QUESTION = 40;

/**
 * A nested list: below a question its moves, one a line, and below a way or a need the questions that it names. A question and its moves
 * stand once, where it is named first; what else hangs together with the root comes behind it, as what hinges lead to, which may run in
 * circles.
 * @param namesOf gives the names of a question of the moves
 */
export function backcastOutline(
  moves: Moves,
  root: string,
  namesOf: (id: string) => Names,
  { supposed = new Map(), folder = '' }: BackcastOutlineOptions = {},
): string {
  const whole = together(moves, root);
  const printed = new Set<string>();
  const lines: string[] = [];

  const print = (start: string): void => {
    const waiting: { id?: string; line?: string; below?: readonly string[]; depth: number }[] = [{ id: start, depth: 0 }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { id, line, below = [], depth } = next;
      const stand = id === undefined ? undefined : whole.get(id);
      if (line !== undefined) {
        lines.push(`${'  '.repeat(depth)}- ${line}`);
        waiting.push(...below.toReversed().map((each) => ({ id: each, depth: depth + 1 })));
      } else if (stand && !printed.has(stand.id) && depth / 2 < DEEPEST_QUESTION) {
        printed.add(stand.id);
        const names = namesOf(stand.id);
        lines.push(`${'  '.repeat(depth)}- [${escapedWords(names.title)}](${folder}${stand.id}.md)`);
        const own = linesOf(stand, names, supposed.get(stand.id)).map((move) => ({
          line: escaped(printMoveLine(move)),
          below: namesBelow(move),
          depth: depth + 1,
        }));
        waiting.push(...own.reverse());
      }
    }
  };

  print(root);
  // First those on which no other rests; then, along circles, whichever comes first.
  const rest = [...whole.keys()].filter((id) => !printed.has(id));
  const named = new Set(rest.flatMap((id) => [...restsOn(whole, id)].filter((other) => other !== id)));
  for (const id of [...rest.filter((each) => !named.has(each)), ...rest]) if (!printed.has(id)) print(id);
  return lines.map((line) => `${line}\n`).join('');
}

/** The lines below a question. */
function linesOf({ keys, given, needs, ways, hinges }: Stand, { answers }: Names, supposed: Outcome | undefined): MoveLine[] {
  const own = answers ?? (keys.join() === 'yes,no' ? {} : Object.fromEntries(keys.map((key) => [key, key])));
  const named = (claims: Stand['ways'][number]['all']) => claims.map(({ id, ...keyed }) => ({ name: id, ...keyed }));
  return [
    ...keys.flatMap((key): MoveLine[] => (own[key] === undefined ? [] : [{ is: 'answer', key, text: own[key] }])),
    ...(supposed === undefined ? [] : [outcomeLine('supposed', supposed)]),
    ...(given === undefined ? [] : [outcomeLine('answered', given)]),
    ...ways.map(({ all, ...way }): MoveLine => ({ is: 'way', ...way, all: named(all) })),
    ...(needs.length > 0 ? [{ is: 'needs' as const, names: needs.map((name) => ({ name })) }] : []),
    ...hinges.map(({ favours, ...hinge }): MoveLine => ({ is: 'hinge', ...hinge, favours: named(favours) })),
  ];
}

function outcomeLine(is: 'supposed' | 'answered', outcome: Outcome): MoveLine {
  if (outcome === NO_ANSWER) return is === 'answered' ? { is: 'ill-posed' } : { is, key: 'ill-posed' };
  return outcome === SOME_ANSWER ? { is } : { is, key: outcome };
}

function namesBelow(move: MoveLine): string[] {
  const names = move.is === 'needs' ? move.names : move.is === 'way' ? move.all : [];
  return names.map(({ name }) => name);
}
