/** Everything the page of all tags shows. */
import type { FillCounts, Mosaic } from '../mosaic/mosaic.ts';
import { fillCounts } from '../mosaic/reason/coverage.ts';
import type { Addresses } from './address.ts';
import { counted } from './count.ts';
import { type Fold, foldsOf } from './folds.ts';

export interface TagsPage {
  /** The most used first; a long rest is folded away. */
  tags: ListedTag[];
  folds: Fold<ListedTag>[];
}

interface ListedTag {
  slug: string;
  description?: string;
  href: string;
  /** How many questions have it: `12 questions`. */
  words: string;
  /** Of its questions. */
  fills: FillCounts;
}

/** The most tags that are shown at once. */
const MOST_SHOWN = 200;

export function tagsPage({ tags }: Mosaic, to: Addresses): TagsPage {
  const listed = [...tags.values()]
    .sort((a, b) => b.questions.length - a.questions.length)
    .map(
      ({ slug, description, questions }): ListedTag => ({
        slug,
        ...(description && { description }),
        href: to.tag(slug),
        words: counted(questions.length, 'question'),
        fills: fillCounts(questions),
      }),
    );
  return { tags: listed.slice(0, MOST_SHOWN), folds: foldsOf(listed.slice(MOST_SHOWN), MOST_SHOWN) };
}
