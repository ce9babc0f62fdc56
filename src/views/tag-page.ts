/** Everything the page of a tag shows. */
import type { FillCounts, Tag } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { feedOf } from './feed-address.ts';
import { type Filtered, filtered } from './filtered.ts';
import { type Outline, outlineOf } from './perspective.ts';

export interface TagPage {
  slug: string;
  /** What the tag is for, if the mosaic says so. */
  description?: string;
  /** What search engines show of the page. */
  summary: string;
  /** Of its questions. */
  fills: FillCounts;
  pictures: Filtered;
  /** The address of a search in its questions. */
  search: string;
  outline: Outline[];
  /** The address of its feed, where the history is known. */
  feed?: string;
}

export function tagPage({ slug, description, questions }: Tag, to: Addresses, hasFeed = false): TagPage {
  return {
    slug,
    ...(description && { description }),
    summary: description ?? `${counted(questions.length, 'question')} about ${slug}.`,
    fills: fillCounts(questions),
    pictures: filtered('tag', slug, to),
    search: `${to.search}?${new URLSearchParams({ tag: slug })}`,
    outline: outlineOf(questions, to),
    ...(hasFeed && { feed: feedOf(to.tag(slug)) }),
  };
}
