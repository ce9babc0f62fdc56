/** The page at a former id of a question. */
import type { Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

export interface RedirectPage {
  /** The present id. */
  movedTo: string;
  href: string;
}

export const redirectPage = ({ id }: Question, to: Addresses): RedirectPage => ({ movedTo: id, href: to.question(id) });
