/** How alike two questions sound: for `new` and `import`, for the check, and for addresses that lead nowhere. Needs no Node. */
import { wordsOf } from '../words.ts';

/**
 * From which likeness on two questions are worth showing together, may be one, and are taken for one. Chosen on the 14,028 pairs that
 * the questions of this mosaic made in November 2026, all of which differ: 17 pairs have 0.5 or more, 5 have 0.6, none has 0.8.
 */
export const LIKENESS = { near: 0.5, maybeSame: 0.6, same: 0.8 } as const;

/** Words that say little about what is asked. */
export const LITTLE: ReadonlySet<string> = new Set(
  'a an and any are as at be by can could do does for from how if in is it its of on or so some than that the their them then there these this to up us was we what when where which who why will with would you'.split(
    ' ',
  ),
);

interface Sound {
  /** Every word, so that titles which differ in case, signs and order alone are the same. */
  whole: string;
  /** The words that carry the title, without their most common endings, so that "boundary" and "boundaries" are one. */
  carrying: ReadonlySet<string>;
}

function soundOf(title: string): Sound {
  const all = wordsOf(title);
  const weighty = all.filter((word) => !LITTLE.has(word));
  return { whole: all.toSorted().join(' '), carrying: new Set((weighty.length > 0 ? weighty : all).map(stemOf)) };
}

const stemOf = (word: string) => (word.length > 4 ? word.replace(/(?:ies|es|s|y|ed|ing)$/, '') : word);

/** What two titles have in common that have the same words. */
export const soundKey = (title: string): string => soundOf(title).whole || title;

/** From 0 to 1; 1 for titles that have the same words. */
export const likeness = (one: string, other: string): number => alike(soundOf(one), soundOf(other));

/**
 * Dice's coefficient of the carrying words: twice those in common, by those of both. L. R. Dice, Measures of the amount of
 * ecologic association between species, Ecology 26 (1945), https://doi.org/10.2307/1932409
 */
function alike(a: Sound, b: Sound): number {
  if (a.whole === b.whole) return 1;
  let shared = 0;
  for (const word of a.carrying) if (b.carrying.has(word)) shared += 1;
  return Math.min(0.99, (2 * shared) / (a.carrying.size + b.carrying.size));
}

export interface Alike<Q> {
  question: Q;
  /** From 0 to 1. */
  score: number;
}

/**
 * Finds, for any number of titles, the questions that sound most alike.
 * @returns those from `least` on, best first, and no more than `most`
 */
export function likenessAmong<Q extends { title: string }>(
  questions: readonly Q[],
): (title: string, least: number, most?: number) => Alike<Q>[] {
  const sounds = questions.map((question) => ({ question, sound: soundOf(question.title) }));
  return (title, least, most = 5) => {
    const own = soundOf(title);
    return sounds
      .map(({ question, sound }) => ({ question, score: alike(own, sound) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  };
}
