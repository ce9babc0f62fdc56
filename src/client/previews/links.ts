/** Which links have a preview: those that lead to the page of another question, source, person or tag. */

/** The address of such a page, below the base path. */
const PAGE = /^(?:questions|sources|people|tags)\/[^/]+\/$/;

/** The link with a preview at or around an element, if there is one. The links of a picture, of a preview and of every page's frame have none. */
export function linkAt(target: EventTarget | null, base: string): HTMLAnchorElement | undefined {
  const link = target instanceof Element && target.closest('a');
  if (!(link instanceof HTMLAnchorElement) || link.closest('.preview, .site-header, .site-footer')) return undefined;
  const { origin, pathname } = link;
  const leadsToPage = origin === location.origin && pathname.startsWith(base) && PAGE.test(pathname.slice(base.length));
  return leadsToPage && pathname !== location.pathname ? link : undefined;
}
