/** Divides a box among questions so that most of their words can be read: tries several layouts and takes the best. */
import { type Box, divide, divideInRows } from './squares.ts';
import { headWords, insideOf, leafWords, mixWords, targetOf } from './tile-words.ts';
import type { Tiled } from './treemap.ts';
import type { MeasuredText } from './whole-text.ts';

/** Numbers of rows that are tried: all up to the first, and so many around what gives tiles a good shape. */
const ROWS = { few: 10, around: 2 };
/** How often those without words get more room in their family, and how much more. Chosen by eye. */
const HELP = { times: 3, more: 1.25 };
/** How many levels below a family the layout looks, to find the best for them. */
const AHEAD = 1;
/** How much wider than high the tiles of a family may be; the layout takes what lets most words be read. */
const WIDE = [1.6, 1.2, 2.2, 3, 4.5, 0.8] as const;

export interface DivisionOptions<Q> {
  /** The smallest type that can be read. */
  least: number;
  labelOf(question: Q): MeasuredText;
  /** The area that a question needs. */
  need(question: Q): number;
}

/** Returns what divides a box: one part for each weight, of which the first are the questions. */
export function bestDivision<Q extends Tiled<Q>>({
  least,
  labelOf,
  need,
}: DivisionOptions<Q>): (members: readonly Q[], weights: readonly number[], box: Box) => Box[] {
  const target = targetOf(least);

  /** The best division; those whose words do not fit get more room from the others, a few times. */
  function divideBest(members: readonly Q[], weights: readonly number[], box: Box): Box[] {
    let found = best(members, weights, box, AHEAD);
    let [given, most] = [weights, found];
    for (let time = 0; time < HELP.times; time++) {
      const nameless = members.map((member, index) => index in found.boxes && !isNamed(member, found.boxes[index] as Box));
      if (!nameless.includes(true)) return found.boxes;
      given = given.map((weight, index) => (nameless[index] ? weight * HELP.more : weight));
      found = best(members, given, box, AHEAD);
      if (found.worth > most.worth) most = found;
    }
    return most.boxes;
  }

  const isNamed = (question: Q, box: Box): boolean =>
    (question.children.length > 0 ? mixWords : leafWords)(labelOf(question), box, least) !== undefined;

  function best(members: readonly Q[], weights: readonly number[], box: Box, ahead: number): { boxes: Box[]; worth: number } {
    return [
      ...WIDE.map((wide) => divide(box, weights, wide)),
      ...rowsFor(weights.length, box).map((rows) => divideInRows(box, weights, rows)),
    ]
      .map((boxes) => ({ boxes, worth: members.reduce((sum, member, index) => sum + worthOf(member, boxes[index] as Box, ahead), 0) }))
      .reduce((best, other) => (other.worth > best.worth ? other : best));
  }

  function worthOf(question: Q, box: Box, ahead: number): number {
    const shape = Math.abs(Math.log(box.width / box.height / WIDE[0])) / 10;
    if (Math.min(box.width, box.height) < target) return -shape;
    const { children } = question;
    const words = children.length === 0 ? leafWords(labelOf(question), box, least) : headWords(labelOf(question), box.width, least);
    if (!words) return -shape - (children.length > 0 ? 1 : 0);
    const worth = 1 + words.size / least / 10 - words.lines.length / 50 - shape;
    if (children.length === 0 || ahead === 0) return worth;
    const inner = insideOf(box, words, least);
    if (inner.width * inner.height < children.length * target ** 2) return worth;
    return worth + best(children, children.map(need), inner, ahead - 1).worth;
  }

  return divideBest;
}

function rowsFor(count: number, { width, height }: Box): number[] {
  if (count <= ROWS.few) return Array.from({ length: count }, (_, index) => index + 1);
  const ideal = Math.round(Math.sqrt((count * height * WIDE[0]) / width));
  return Array.from({ length: 2 * ROWS.around + 1 }, (_, index) => ideal + index - ROWS.around).filter((rows) => rows > 0 && rows <= count);
}
