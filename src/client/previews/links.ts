/** Which links have a preview: those that lead to the page of another question, source, person or tag, or to a term. */

/** The address of such a page, below the base path; a page of the table of questions has a `_`. */
const PAGE = /^(?:(?:questions|sources|people|tags)\/[^/_]+\/|terms\/#.+)$/;

/** The link with a preview at or around an element, if there is one. The links of a picture, of a preview and of every page's frame have none. */
export function linkAt(target: EventTarget | null, base: string): HTMLAnchorElement | undefined {
  const link = target instanceof Element && target.closest('a');
  if (!(link instanceof HTMLAnchorElement) || link.closest('.preview, .site-header, .site-footer')) return undefined;
  const { origin, pathname } = link;
  const isPage = (address: string) => address.startsWith(base) && PAGE.test(address.slice(base.length));
  const leadsToPage = origin === location.origin && (isPage(pathname) || isPage(pathname + link.hash));
  return leadsToPage && pathname !== location.pathname ? link : undefined;
}
