/** Everything the page of all sources shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import { newestFirst } from '../mosaic/reason/newest-first.ts';
import type { Addresses } from './address.ts';
import { count } from './count.ts';
import { type SourceReference, sourceReference } from './reference.ts';

export interface SourcesPage {
  total: string;
  /** Newest first, then by title; each with the number of questions that cite it or link to it. */
  sources: { source: SourceReference; questions: number }[];
}

export const sourcesPage = ({ sources }: Mosaic, to: Addresses): SourcesPage => ({
  total: count(sources.size),
  sources: [...sources.values()].sort(newestFirst()).map((source) => ({
    source: sourceReference(source, to),
    questions: source.citations.length + source.mentionedBy.length,
  })),
});
