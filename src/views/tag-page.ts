/** Everything the page of a tag shows. */
import type { Tag } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { type Filtered, filtered } from './filtered.ts';
import { type Outline, outlineOf } from './perspective.ts';

export interface TagPage {
  slug: string;
  /** What the tag is for, if the mosaic says so. */
  description?: string;
  /** What search engines show of the page. */
  summary: string;
  /** How many questions have it: `12 questions`. */
  size: string;
  pictures: Filtered;
  /** The address of a search in its questions. */
  search: string;
  outline: Outline[];
}

export function tagPage({ slug, description, questions }: Tag, to: Addresses): TagPage {
  const size = counted(questions.length, 'question');
  return {
    slug,
    ...(description && { description }),
    summary: description ?? `${size} about ${slug}.`,
    size,
    pictures: filtered('tag', slug, to),
    search: `${to.search}?${new URLSearchParams({ tag: slug })}`,
    outline: outlineOf(questions, to),
  };
}
