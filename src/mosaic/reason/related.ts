/** Questions that share sources or tags with a question, and are not shown on its page anyway. */
import { FILLS } from '../fill.ts';
import type { Mosaic, Question, Source, Tag } from '../mosaic.ts';
import { familyOf } from './family.ts';

/** The most questions of a source or tag that are compared, before and after one in tree order; chosen by eye: a tag of hundreds says little. */
const REACH = 300;

/** A question and what it shares with another. */
export interface Related {
  question: Question;
  /** Without those that only ask: a list of questions has many that have nothing else in common. */
  sources: readonly Source[];
  tags: readonly Tag[];
}

/** What questions can share: its questions, by their places in tree order. */
interface Shared {
  places: Int32Array;
  weight: number;
}

/**
 * Finds the questions most related to one: first those that share sources (co-citation: H. Small, Co-citation in the scientific literature,
 * Journal of the American Society for Information Science 24, 1973), then those that share tags. A shared one counts ln(questions /
 * questions that have it), its inverse document frequency: K. Spärck Jones, A statistical interpretation of term specificity and its
 * application in retrieval, Journal of Documentation 28 (1972). Questions that the page shows anyway, as family or as links, and all below it are left out.
 * @param most the most questions to find
 */
export function relatedIn({ questions, sources, tags }: Mosaic, most = 5): (question: Question) => Related[] {
  const ordered = [...questions.values()];
  const placeOf = new Map(ordered.map((question, place) => [question, place]));
  const sharing = (some: Iterable<Question>): Shared => {
    const places = Int32Array.from(new Set(some), (question) => placeOf.get(question) as number).sort();
    return { places, weight: Math.log(ordered.length / places.length) };
  };
  const bySource = new Map(Array.from(sources.values(), (source) => [source, sharing(bearingOn(source))]));
  const byTag = new Map(Array.from(tags.values(), (tag) => [tag, sharing(tag.questions)]));
  // A score for each question; all are 0 between two calls.
  const scores = new Float64Array(ordered.length);
  /** The places of the best, after those that are found already. */
  const add = (best: number[], place: number, shared: readonly Shared[], isNew: (other: number) => boolean) => {
    const found: number[] = [];
    const first = best.length;
    for (const { places, weight } of shared) {
      if (weight <= 0) continue;
      const those = around(places, place);
      for (let at = 0; at < those.length; at++) {
        const other = those[at] as number;
        const score = scores[other] as number;
        if (score === 0) found.push(other);
        scores[other] = score + weight;
      }
    }
    // With equal scores, questions of what comes first in the file come first, in tree order.
    for (const other of found) {
      const score = scores[other] as number;
      if (best.length === most && score <= (scores[best.at(-1) as number] as number)) continue;
      if (best.lastIndexOf(other, first - 1) >= 0 || !isNew(other)) continue;
      const rank = best.findIndex((each, at) => at >= first && (scores[each] as number) < score);
      best.splice(rank < 0 ? best.length : rank, 0, other);
      if (best.length > most) best.pop();
    }
    for (const other of found) scores[other] = 0;
  };
  return (question) => {
    const near = familyOf(question);
    const shown = new Set<Question>([...question.alsoUnder, ...question.alsoOver, ...question.links, ...question.backlinks]);
    const place = placeOf.get(question) as number;
    // In tree order, what is below a question follows it.
    const end = place + FILLS.reduce((sum, fill) => sum + question.below[fill], 0);
    const isNew = (other: number) => {
      const found = ordered[other] as Question;
      return (other < place || other > end) && !shown.has(found) && !near(found);
    };
    const ownSources = learntFrom(question);
    const best: number[] = [];
    add(
      best,
      place,
      Array.from(ownSources, (source) => bySource.get(source) as Shared),
      isNew,
    );
    if (best.length < most)
      add(
        best,
        place,
        Array.from(question.tags, (tag) => byTag.get(tag) as Shared),
        isNew,
      );
    return best.map((found) => {
      const other = ordered[found] as Question;
      const theirs = learntFrom(other);
      return {
        question: other,
        sources: [...ownSources].filter((source) => theirs.has(source)),
        tags: question.tags.filter((tag) => other.tags.includes(tag)),
      };
    });
  };
}

/** The sources of a question but those that only ask it. */
const learntFrom = ({ citations, mentions }: Question): Set<Source> =>
  new Set([...citations.filter(({ stance }) => stance !== 'poses').map(({ source }) => source), ...mentions]);

/** The questions of a source but those that it only asks. */
const bearingOn = ({ citations, mentionedBy }: Source): Question[] => [
  ...citations.filter(({ stance }) => stance !== 'poses').map(({ question }) => question),
  ...mentionedBy,
];

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
