/** What the page shows on which a list is brought: the other ways, also without JavaScript. */
import type { Addresses } from './address.ts';
import type { RepositoryLinks } from './repository-links.ts';

export interface ListPage {
  elsewhere: { form: string; guide: string; write: string; contribute: string };
}

export const listPage = (links: RepositoryLinks, to: Addresses): ListPage => ({
  elsewhere: { form: links.form('question'), guide: links.file('CONTRIBUTING.md'), write: to.compose, contribute: to.contribute },
});
