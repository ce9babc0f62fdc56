/** The lens: finds the questions that a text bears on. The same in a reader's browser, in a build and in the measurement of it. */
import MiniSearch from 'minisearch';
import { type Counts, counter, into } from './counts.ts';
import type { LensIndex } from './lens-index.ts';
import { BM25, rarityOf, saturated, TITLE_WEIGHT } from './weights.ts';

/** What a reader asks about: a paper, a post, or a part of it. Plain text. */
export interface Asked {
  /** Empty where there is none. */
  title: string;
  text: string;
}

/** A question that a text may bear on. */
export interface Bearing {
  /** The row of the question, in tree order. */
  row: number;
  /** By which questions are ranked; comparable only within one answer. */
  score: number;
  /** How much of the text's telling words the question has, from 0 to 1. */
  share: number;
  /**
   * How much of telling words both have, against what any text has by chance: from 1 on, more than texts from outside the field have with
   * this mosaic's questions. Comparable between answers, of one mosaic.
   */
  closeness: number;
  /** Stems that both have, the most telling first. */
  stems: string[];
}

export interface Lens {
  /** The words of a text, as {@link ask} takes them. */
  countsOf(asked: Asked): Counts;
  /**
   * The questions that share words with a text, best first.
   * @param most the most to return
   */
  ask(counts: Counts, most: number, limits?: Limits): Bearing[];
  /** How telling a stem is: the rarer among the questions, the more. */
  rarityOf(stem: string): number;
}

export interface Limits {
  /** The most words that are asked for, the most telling ones. */
  words?: number;
  /** Words that more questions have are left out. */
  questions?: number;
}

/** The most words of a text that are asked for, the most telling ones: a whole paper has thousands, and 40 already do as well as all. */
const MOST_WORDS = 80;

/**
 * What any text has in common with some question: at least `some`, and so much more for each word that is asked for, in words that only one
 * question has. Chosen on the texts of `tests/lens/`, and on titles, abstracts and long texts about other things, so that most of these
 * have less with each question, and most of those more with some.
 */
const CHANCE = { some: 0.32, word: 0.0145 } as const;

export function openLens(index: LensIndex): Lens {
  const search = MiniSearch.loadJS(index, {
    fields: ['words'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  const frequencies = new Map(index.index.map(([form, { 0: posting }]) => [form, Object.keys(posting).length]));
  const count = counter();

  /** How much of a text's telling words some question has, from 0 to 1: a text about other things has its own words. */
  function knownShare(counts: Counts): number {
    let [known, all] = [0, 0];
    for (const [form, times] of counts) {
      const frequency = frequencies.get(form) ?? 0;
      const weight = saturated(times) * rarityOf(frequency, index.documentCount);
      all += weight;
      if (frequency > 0) known += weight;
    }
    return known / all;
  }

  return {
    rarityOf: (stem) => rarityOf(frequencies.get(stem) ?? 0, index.documentCount),
    countsOf({ title, text }) {
      const counts: Counts = new Map();
      count(title, into(counts), TITLE_WEIGHT);
      count(text, into(counts));
      return counts;
    },
    ask(counts, most, { words: mostWords = MOST_WORDS, questions: mostQuestions = Infinity } = {}) {
      const words = Array.from(counts, ([form, times]) => ({ form, times: saturated(times), frequency: frequencies.get(form) ?? 0 }))
        .filter(({ frequency }) => frequency > 0 && frequency <= mostQuestions)
        .map(({ form, times, frequency }) => ({ form, times, weight: times * rarityOf(frequency, index.documentCount) }))
        .sort((a, b) => b.weight - a.weight)
        .slice(0, mostWords);
      if (words.length === 0) return [];
      const byForm = new Map(words.map((word) => [word.form, word]));
      const whole = words.reduce((sum, { weight }) => sum + weight, 0) * (BM25.k + 1);
      const chance = (CHANCE.some + CHANCE.word * words.length) * rarityOf(1, index.documentCount);
      const perScore = knownShare(counts) / chance / (BM25.k + 1);
      // The library multiplies the sum of the words' scores by their number: that would put long questions first.
      return search
        .search(words.map(({ form }) => form).join(' '), {
          bm25: BM25,
          combineWith: 'OR',
          boostTerm: (form) => byForm.get(form)?.times ?? 0,
        })
        .map(({ id, score, queryTerms }) => ({ row: id as number, score: score / queryTerms.length, terms: new Set(queryTerms) }))
        .sort((a, b) => b.score - a.score || a.row - b.row)
        .slice(0, most)
        .map(({ row, score, terms }) => ({
          row,
          score,
          share: score / whole,
          closeness: score * perScore,
          stems: words.filter(({ form }) => terms.has(form)).map(({ form }) => form),
        }));
    },
  };
}
