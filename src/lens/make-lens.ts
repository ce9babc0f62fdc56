/** Makes what a site needs of the lens: its index, and for each source the questions that it has not been read for. */
import { type Counts, counter, into, type Take, takeWritten } from './counts.ts';
import { type Lens, openLens } from './lens.ts';
import { type LensIndex, lensIndex } from './lens-index.ts';
import type { LensInput, SourceInput, Words } from './lens-input.ts';

export interface LensOutput {
  /** JSON of a {@link LensIndex}. */
  index: string;
  /** For each source, the rows of questions that it may bear on and that nobody has connected with it, best first. */
  unread: number[][];
}

/** The most questions that are suggested for a source. */
const MOST = 3;

/** The least share of its telling words that a question must have, and the least number. Chosen by eye, on this mosaic in November 2026. */
const LEAST = { share: 0.08, words: 3 } as const;

/**
 * The most words of a source that are asked for; words that more questions have are left out, since they tell little and cost most. By eye.
 */
const ASKED = { words: 12, questions: 50 } as const;

/** @param written the counts of each text of Markdown, by its digest, as `writeCounts` wrote them */
export function makeLens({ questions, sources }: LensInput, written: ReadonlyMap<string, string>): LensOutput {
  const count = counter();
  const giving =
    ({ names, texts }: Words) =>
    (take: Take) => {
      for (const [text, weight] of names) count(text, take, weight);
      for (const digest of texts) takeWritten(written.get(digest) ?? '', take);
    };
  const countsOf = (words: Words) => {
    const counts: Counts = new Map();
    giving(words)(into(counts));
    return counts;
  };
  const index = lensIndex(questions.values().map(giving));
  const lens = openLens(JSON.parse(index) as LensIndex);
  return { index, unread: sources.map((source) => unreadFor(source, countsOf(source), lens)) };
}

function unreadFor({ near }: SourceInput, counts: Counts, lens: Lens): number[] {
  const isNear = new Set(near);
  return lens
    .ask(counts, near.length + MOST, ASKED)
    .filter(({ row, share, stems }) => share >= LEAST.share && stems.length >= LEAST.words && !isNear.has(row))
    .slice(0, MOST)
    .map(({ row }) => row);
}
