/** Questions that share tags with a question and are not near it in the tree. */
import type { Mosaic, Question, Tag } from '../mosaic.ts';
import { familyOf } from './family.ts';

/** The most questions of a tag that are compared, before and after one in tree order; chosen by eye: a tag of hundreds says little. */
const REACH = 300;

/**
 * Finds the questions most related to one by tag. A shared tag counts ln(questions / questions with the tag), its inverse document
 * frequency: K. Spärck Jones, A statistical interpretation of term specificity and its application in retrieval, Journal of
 * Documentation 28 (1972). Questions that the page shows anyway, as family or as links, are left out.
 * @param most the most questions to find
 */
export function relatedByTag({ questions, tags }: Mosaic, most = 5): (question: Question) => Question[] {
  const ordered = [...questions.values()];
  const places = new Map(ordered.map((question, place) => [question, place]));
  const placeOf = (question: Question) => places.get(question) as number;
  const placesOf = new Map<Tag, Int32Array>(Array.from(tags.values(), (tag) => [tag, Int32Array.from(tag.questions, placeOf)]));
  // One score for each question; all are 0 between two calls.
  const scores = new Float64Array(ordered.length);
  return (question) => {
    const found: number[] = [];
    for (const tag of question.tags) {
      const weight = Math.log(ordered.length / tag.questions.length);
      if (weight <= 0) continue;
      const those = around(placesOf.get(tag) as Int32Array, placeOf(question));
      for (let at = 0; at < those.length; at++) {
        const place = those[at] as number;
        const score = scores[place] as number;
        if (score === 0) found.push(place);
        scores[place] = score + weight;
      }
    }
    const near = familyOf(question);
    const shown = new Set<Question>([...question.alsoUnder, ...question.alsoOver, ...question.links, ...question.backlinks]);
    const isNew = (other: Question) => !shown.has(other) && !near(other);
    // With equal scores, questions of the tag that comes first in the file come first, in tree order.
    const best: number[] = [];
    for (const place of found) {
      const score = scores[place] as number;
      if (best.length === most && score <= (scores[best.at(-1) as number] as number)) continue;
      if (!isNew(ordered[place] as Question)) continue;
      const rank = best.findIndex((other) => (scores[other] as number) < score);
      best.splice(rank < 0 ? best.length : rank, 0, place);
      if (best.length > most) best.pop();
    }
    for (const place of found) scores[place] = 0;
    return best.map((place) => ordered[place] as Question);
  };
}

/** The {@link REACH} places before and after one, in a sorted list; found by binary search. */
function around(list: Int32Array, place: number): Int32Array {
  if (list.length <= 2 * REACH) return list;
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return list.subarray(Math.max(0, low - REACH), low + REACH + 1);
}
