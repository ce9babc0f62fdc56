/** Questions that share tags with a question and are not near it in the tree. */
import type { Mosaic, Question } from '../mosaic/mosaic.ts';
import { familyOf } from './family.ts';

/** How many questions of a tag are looked at, on either side in tree order: where hundreds bear it, it says little. */
const REACH = 300;

/**
 * Finds the questions most related to one by tag: each shared tag counts as much as it is rare (inverse document frequency).
 * Questions that the page shows anyway, as family or as links, are left out.
 * @param most how many at the most
 */
export function relatedByTag({ questions }: Mosaic, most = 5): (question: Question) => Question[] {
  const ordered = [...questions.values()];
  const places = new Map(ordered.map((question, place) => [question, place]));
  const placeOf = (question: Question) => places.get(question) as number;
  // One score a question, all 0 between two calls.
  const scores = new Float64Array(ordered.length);
  return (question) => {
    const near = familyOf(question);
    const shown = new Set<Question>([...question.alsoUnder, ...question.alsoOver, ...question.links, ...question.backlinks]);
    const found: number[] = [];
    for (const tag of question.tags) {
      const weight = Math.log(ordered.length / tag.questions.length);
      if (weight <= 0) continue;
      for (const other of around(tag.questions, placeOf(question), placeOf)) {
        const place = placeOf(other);
        if (scores[place] === 0) found.push(place);
        scores[place] = (scores[place] as number) + weight;
      }
    }
    const best = found
      .filter((place) => !near(ordered[place] as Question) && !shown.has(ordered[place] as Question))
      // Where scores are equal, those of the tag that comes first in the file come first, in tree order.
      .sort((a, b) => (scores[b] as number) - (scores[a] as number))
      .slice(0, most)
      .map((place) => ordered[place] as Question);
    for (const place of found) scores[place] = 0;
    return best;
  };
}

/** The questions of a list in tree order that are nearest to a place in it. */
function around(list: readonly Question[], place: number, placeOf: (question: Question) => number): readonly Question[] {
  if (list.length <= 2 * REACH) return list;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(list[middle] as Question) < place) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - REACH), low + REACH + 1);
}
