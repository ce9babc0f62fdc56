/** Everything the page of all tags shows. */
import type { Mosaic } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

export interface TagsPage {
  /** The most used first. */
  tags: { slug: string; description?: string; href: string; count: number }[];
}

export const tagsPage = ({ tags }: Mosaic, to: Addresses): TagsPage => ({
  tags: [...tags.values()]
    .sort((a, b) => b.questions.length - a.questions.length)
    .map(({ slug, description, questions }) => ({
      slug,
      ...(description && { description }),
      href: to.tag(slug),
      count: questions.length,
    })),
});
