/** Everything the pages of all sources show: 200 a page, newest first, by year. */
import { hasInsight } from '../mosaic/fill.ts';
import type { Mosaic, Source } from '../mosaic/mosaic.ts';
import { newestFirst } from '../mosaic/reason/newest-first.ts';
import { isLead } from '../mosaic/reason/reading.ts';
import { questionsTouched } from '../mosaic/reason/touched.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { lazily, pagesByPath } from './pages-of.ts';
import { type SourceReference, sourceReference } from './reference.ts';

export interface SourcesPage {
  /** How many there are on all pages: `12 sources`. */
  total: string;
  /** The years of all of them, newest first, and last an empty one for those without a date. */
  years: string[];
  /** The sources of this page, by year. */
  groups: { year: string; rows: SourceRow[] }[];
  /** The number of this page, from 1. */
  number: number;
  /** The addresses of all pages, in order. */
  pages: string[];
}

/** A source in the list. */
export interface SourceRow extends SourceNumbers {
  source: SourceReference;
}

/** What is counted of a source. */
export interface SourceNumbers {
  /** How many questions list it or link to it. */
  questions: number;
  /** How many insights are from it. */
  insights: number;
  /** For how many questions somebody listed it and has not said what it changes. */
  waiting: number;
}

/** What is counted of each source, for the list and for its data. */
export const sourceNumbers = (source: Source): SourceNumbers => ({
  questions: questionsTouched(source).size,
  insights: source.citations.filter(hasInsight).length,
  waiting: source.citations.filter(isLead).length,
});

/** All sources in the order of the list. */
export const orderedSources = ({ sources }: Mosaic): Source[] => [...sources.values()].sort(newestFirst());

export const yearOf = ({ date }: Pick<Source, 'date'>): string => date?.slice(0, 4) ?? '';

/**
 * The pages of all sources.
 * @returns what makes each page, by its path below the base path
 */
export function sourcesPages(mosaic: Mosaic, to: Addresses): Map<string, () => SourcesPage> {
  const { size } = mosaic.sources;
  const ordered = lazily(() => orderedSources(mosaic));
  const years = lazily(() => [...new Set(ordered().map(yearOf))]);
  return pagesByPath(size, to.sourcesPage, to, ({ first, end, number, pages }) => ({
    total: counted(size, 'source'),
    years: years(),
    groups: Array.from(Map.groupBy(ordered().slice(first, end), yearOf), ([year, those]) => ({
      year,
      rows: those.map((source) => ({ source: sourceReference(source, to), ...sourceNumbers(source) })),
    })),
    number,
    pages,
  }));
}
