/** The pages that every page leads to, in order: from the pictures to what is known, and what to do. A new kind of page is one more line. */
import type { Addresses } from '../views/address.ts';

export const siteNav = (to: Addresses): readonly (readonly [name: string, href: string])[] => [
  ['Mosaic', to.mosaic],
  ['Tree', to.tree],
  ['Questions', to.table()],
  ['Frontier', to.frontier],
  ['Backcast', to.backcast],
  ['Reading', to.reading()],
  ['Tags', to.tags],
  ['Sources', to.sources],
  ['People', to.people],
  ['Contribute', to.contribute],
];
