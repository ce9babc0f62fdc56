/** How alike two titles are: for `new`, for the check, and for the pages where one writes or misses a question. Needs no Node. */
import { wordsOf } from '../words.ts';

/**
 * The likeness from which two questions are shown together, and from which they may be the same. Chosen on the 14,028 pairs of this
 * mosaic's questions in November 2026, which are all different: 17 pairs have 0.5 or more, 5 have 0.6.
 */
export const LIKENESS = { near: 0.5, maybeSame: 0.6 } as const;

/** Stop words: they say little about what is asked. Chosen by eye. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be by can could do does for from how if in is it its of on or so some than that the ' +
    'their them then there these this to up us was we what when where which who why will with would you'
  ).split(' '),
);

interface TitleWords {
  /** Every word, sorted, so that titles that differ only in case, punctuation and order are the same. */
  all: string;
  /** The words that are not stop words, without their most common endings, so that "boundary" and "boundaries" are the same. */
  stems: ReadonlySet<string>;
}

function titleWords(title: string): TitleWords {
  const all = wordsOf(title);
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  return { all: all.toSorted().join(' '), stems: new Set((telling.length > 0 ? telling : all).map(stemOf)) };
}

const stemOf = (word: string) => (word.length > 4 ? word.replace(/(?:ies|es|s|y|ed|ing)$/, '') : word);

/** A key that is the same for titles with the same words. */
export const wordsKey = (title: string): string => titleWords(title).all || title;

/** From 0 to 1; 1 for titles that have the same words. */
export const likeness = (one: string, other: string): number => alike(titleWords(one), titleWords(other));

/**
 * Dice's coefficient of the stems: twice the number in common, divided by the sum of both numbers; below 1 for titles whose words
 * differ. L. R. Dice, Measures of the amount of ecologic association between species, Ecology 26 (1945),
 * https://doi.org/10.2307/1932409
 */
function alike(a: TitleWords, b: TitleWords): number {
  if (a.all === b.all) return 1;
  let shared = 0;
  for (const stem of a.stems) if (b.stems.has(stem)) shared += 1;
  return Math.min(0.99, (2 * shared) / (a.stems.size + b.stems.size));
}

export interface Alike<Q> {
  question: Q;
  /** From 0 to 1. */
  score: number;
}

/**
 * Finds, for any number of titles, the questions that are most like them.
 * @returns those with a score of at least `least`, best first, and no more than `most`
 */
export function likenessAmong<Q extends { title: string }>(
  questions: readonly Q[],
): (title: string, least: number, most?: number) => Alike<Q>[] {
  const listed = questions.map((question) => ({ question, words: titleWords(question.title) }));
  return (title, least, most = 5) => {
    const own = titleWords(title);
    return listed
      .map(({ question, words }) => ({ question, score: alike(own, words) }))
      .filter(({ score }) => score >= least)
      .sort((a, b) => b.score - a.score)
      .slice(0, most);
  };
}
