/** What the template of a page gets. It cannot show anything else of the mosaic. */
import type { Addresses } from './address.ts';
import type { Passage } from './passage.ts';

export interface PageLocals {
  /** What this page shows, as plain data: the view that its template names. The digest of the view is the key of the page. */
  view: unknown;
  to: Addresses;
  /** Origin of the published site, without a trailing slash. */
  siteUrl: string;
  /**
   * A passage as safe HTML, its links to questions complete.
   * @throws {Error} for a passage that is not in the view
   */
  html(passage: Passage): string;
  /**
   * Its first words, without markup.
   * @throws {Error} for a passage that is not in the view
   */
  summary(passage: Passage): string;
}

/** What a template gets, from the view of its page. */
export type LocalsFor = (view: unknown) => PageLocals;
