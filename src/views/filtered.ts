/** Addresses of the pictures that show only some of the questions. */
import type { Addresses } from './address.ts';

export interface Filtered {
  /** The tree, without the branches that have none of them. */
  tree: string;
  mosaic: string;
}

/**
 * The pictures of the questions that have a tag or that a person poses, in the words that `client/picture/filter.ts` reads.
 * @param slug of the tag or the person
 */
export function filtered(by: 'tag' | 'person', slug: string, to: Addresses): Filtered {
  const words = new URLSearchParams({ [by]: slug });
  return { tree: `${to.tree}?${words}&prune=1`, mosaic: `${to.mosaic}?${words}` };
}
