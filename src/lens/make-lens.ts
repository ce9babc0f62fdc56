/** Makes what a site needs of the lens: its index, and for each source the questions that it has not been read for. */
import { addWritten, type Counts, counter } from './counts.ts';
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

/** The most words of a source that are asked for. Words that more questions than this, or than this share of all, have are left out: they cost most. */
const ASKED = { words: 16, questions: 50, share: 0.01 } as const;

/** @param written the counts of each text of Markdown, by its digest, as `writeCounts` wrote them */
export function makeLens({ questions, sources }: LensInput, written: ReadonlyMap<string, string>): LensOutput {
  const count = counter();
  const countsOf = ({ names, texts }: Words) => {
    const counts: Counts = new Map();
    for (const [text, weight] of names) count(text, counts, weight);
    for (const digest of texts) addWritten(written.get(digest) ?? '', counts);
    return counts;
  };
  const index = lensIndex(questions.map(countsOf));
  const lens = openLens(JSON.parse(index) as LensIndex);
  const limits = { words: ASKED.words, questions: Math.max(ASKED.questions, Math.ceil(ASKED.share * questions.length)) };
  return { index, unread: sources.map((source) => unreadFor(source, countsOf(source), lens, limits)) };
}

function unreadFor({ near }: SourceInput, counts: Counts, lens: Lens, limits: { words: number; questions: number }): number[] {
  const isNear = new Set(near);
  return lens
    .ask(counts, near.length + MOST, limits)
    .filter(({ row, share, stems }) => share >= LEAST.share && stems.length >= LEAST.words && !isNear.has(row))
    .slice(0, MOST)
    .map(({ row }) => row);
}
