/** Which page of the site a link leads to. Needs no browser. */

/** What is read of a link. */
export interface LinkParts {
  origin: string;
  pathname: string;
  search: string;
  /** The value of `target`, empty where there is none. */
  target: string;
}

/**
 * The address of the page behind a link, without its anchor, if it may be loaded ahead: another page of this site, no file to download
 * (pages end with a slash), and not where somebody writes, which loads much by itself.
 * @param base path of the site, with a slash at both ends
 */
export function pageBehind({ origin, pathname, search, target }: LinkParts, here: URL, base: string): string | undefined {
  const isPage = origin === here.origin && pathname.startsWith(base) && pathname.endsWith('/') && target === '';
  if (!isPage || pathname === here.pathname || pathname.startsWith(`${base}compose/`)) return undefined;
  return origin + pathname + search;
}
