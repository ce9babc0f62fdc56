/** Addresses of the pictures that show only some of the questions. */
import type { Addresses } from './address.ts';

export interface Filtered {
  /** The tree, without the branches that have none of the questions. */
  tree: string;
  mosaic: string;
}

/**
 * The pictures of the questions that have a tag or that a person poses, with the parameters that `client/picture/filter.ts` reads.
 * @param slug of the tag or the person
 */
export function filtered(by: 'tag' | 'person', slug: string, to: Addresses): Filtered {
  const parameters = new URLSearchParams({ [by]: slug });
  return { tree: `${to.tree}?${parameters}&prune=1`, mosaic: `${to.mosaic}?${parameters}` };
}
