/** What the template of a page is given. */
import type { Addresses } from './address.ts';
import type { Passage } from './passage.ts';

export interface PageLocals {
  /** What this page shows, as plain data: the view that its template names. */
  view: unknown;
  to: Addresses;
  /** Origin of the published site, without a trailing slash. */
  siteUrl: string;
  /** A passage as safe HTML, its links to questions complete. */
  html(passage: Passage): string;
  /** Its first words, without markup. */
  summary(passage: Passage): string;
}
