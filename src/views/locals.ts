/** What the template of a page is given, and all that it can show: nothing else of the mosaic is in its reach. */
import type { Addresses } from './address.ts';
import type { Passage } from './passage.ts';

export interface PageLocals {
  /** What this page shows, as plain data: the view that its template names. Its digest is the key of the page. */
  view: unknown;
  to: Addresses;
  /** Origin of the published site, without a trailing slash. */
  siteUrl: string;
  /**
   * A passage as safe HTML, its links to questions complete.
   * @throws {Error} for a passage that is not of the view
   */
  html(passage: Passage): string;
  /**
   * Its first words, without markup.
   * @throws {Error} for a passage that is not of the view
   */
  summary(passage: Passage): string;
}

/** What a template is given, for the view of its page. */
export type LocalsFor = (view: unknown) => PageLocals;
