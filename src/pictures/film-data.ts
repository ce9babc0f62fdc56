/** The years from which the browser draws the mosaic and the tree as they were: when something was asked, learnt and answered. */
import { hasInsight, statusOf } from '../mosaic/fill.ts';
import type { Citation, Mosaic, Question } from '../mosaic/mosaic.ts';

/** Name of its file below the base path. */
export const FILM_FILE = 'film.json';

/** Columns in tree order, as those of the tree. A year is that of a source; 0 stands for what has no date and was there at all times. */
export interface FilmData {
  /** When a question was first asked. */
  asked: number[];
  /** The years of the sources of its insights, the earliest first. */
  insights: number[][];
  /** From when on its status holds, for the questions that are not open. */
  settled: number[];
}

export function filmData({ questions }: Pick<Mosaic, 'questions'>): FilmData {
  const ordered = [...questions.values()];
  return {
    asked: ordered.map(askedIn),
    insights: ordered.map(({ citations }) =>
      citations
        .filter(hasInsight)
        .map(yearOf)
        .sort((a, b) => a - b),
    ),
    settled: ordered.map(settledIn),
  };
}

/** The years in which something was asked, learnt or answered, in order. */
export function yearsIn({ asked, insights, settled }: FilmData): number[] {
  const years = new Set([...asked, ...insights.flat(), ...settled]);
  years.delete(0);
  return [...years].sort((a, b) => a - b);
}

const yearOf = ({ source }: Citation): number => Number(source.date?.slice(0, 4) ?? 0);

/** The earliest of some years that are known, or 0. */
const firstOf = (years: readonly number[]): number =>
  years.reduce((first, year) => (year > 0 && (first === 0 || year < first) ? year : first), 0);

/** The earliest dated source that poses a question; where none does, the earliest that says anything of it. */
function askedIn({ citations }: Question): number {
  const posing = citations.filter(({ stance }) => stance === 'poses');
  return firstOf(posing.map(yearOf)) || firstOf(citations.map(yearOf));
}

/**
 * A file says what is known today, and no date of it. So an answer is as old as the earliest source that answers, and a question is
 * ill-posed since the earliest that disputes it; without such a source, the newest with an insight is the last that it can rest on.
 */
function settledIn({ fill, citations }: Question): number {
  const status = statusOf(fill);
  if (status === 'open') return 0;
  const wanted = status === 'ill-posed' ? 'disputes' : 'answers';
  const deciding = citations.filter(({ stance }) => stance === wanted);
  if (deciding.length > 0) return firstOf(deciding.map(yearOf));
  return Math.max(0, ...citations.filter(hasInsight).map(yearOf));
}
