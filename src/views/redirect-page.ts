/** The page at a former address: of a question that was renamed, or of a person by another name. */
import type { Person, Question } from '../mosaic/mosaic.ts';
import type { Addresses } from './address.ts';

export interface RedirectPage {
  /** What is said to have moved: "question", "person". */
  moved: string;
  /** The present id or name. */
  movedTo: string;
  href: string;
}

export const redirectPage = ({ id }: Question, to: Addresses): RedirectPage => ({ moved: 'question', movedTo: id, href: to.question(id) });

export const personRedirect = ({ name, slug }: Person, to: Addresses): RedirectPage => ({
  moved: 'person',
  movedTo: name,
  href: to.person(slug),
});
