/** Addresses of the pictures that show only some of the questions. */
import type { Addresses } from './address.ts';

export interface Filtered {
  /** The tree, without the branches that have none of the questions. */
  tree: string;
  mosaic: string;
}

/**
 * The pictures of the questions that have a tag or that a person poses, with the parameters that `client/picture/filter.ts` reads.
 * @param slugs of the tag or the person; of several people, to compare them
 */
export function filtered(by: 'tag' | 'person', slugs: string | readonly string[], to: Addresses): Filtered {
  const parameters = new URLSearchParams([slugs].flat().map((slug) => [by, slug]));
  return { tree: `${to.tree}?${parameters}&prune=1`, mosaic: `${to.mosaic}?${parameters}` };
}
